import { at } from '../engine/pattern.ts';
import { SOURCES } from '../sources.ts';
import { phraseRule } from './phrase-rule.ts';

const ANSWER_DEMAND =
  '(?:cancel|terminate|leave|switch|change|move|look for|escalate|take|stop paying|withhold|go|call|report|sue|inform|contact|complain|involve|write|not renew|find|reconsider|end|quit|drop|turn to|speak to|talk to)';

export const threat = phraseRule({
  id: 'threat',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.escalation,
  patterns: [
    at(
      'or otherwise else',
      new RegExp(
        `,? (?:else )?(?:we|i|our [a-z]+)(?:'ll| will| shall| are going to| am going to| have to| must| would have to| may have to|'re going to)? ${ANSWER_DEMAND}\\b`,
      ),
    ),
    at('or', / else\b(?=[ ]*(?:[.!]|$))/),
    at(
      'cancel cancelling canceling terminate terminating renew renewing',
      / (?:our|the|this) (?:subscription|contract|licen[cs]e|agreement)\b/,
    ),
    at(
      'switch switching change changing move moving go migrate migrating',
      / (?:to )?(?:a |an |another |different |our )*(?:different |other )?(?:vendors?|suppliers?|competitors?|competition|provider|open source|ils|lsp)\b/,
      /(?<=\b(?:we|we'll|will|are|to|consider|considering|thinking of|about|of|then) (?:have to |will |be |going to )?)/,
    ),
    at(
      'looking',
      / (?:at|for|into) (?:other|another|alternative|a different|a new) (?:vendors?|systems?|products?|suppliers?|providers?|alternatives)\b/,
    ),
    at('legal', / (?:action|steps|department|counsel|consequences)\b/),
    at('lawyer lawyers attorney attorneys sue lawsuit'),
    at(
      'escalate escalating escalated',
      / (?:this|it|the (?:case|matter))?[^.]{0,30}\b(?:to|until|with) (?:your|the) (?:ceo|management|director|directors|boss|board|manager|superiors?|president|head|vice|executive)/,
    ),
    at(
      'escalate',
      /\b/,
      /(?<=\b(?:or we|or i|we will|i will|we'll|i'll|forced to|have no choice but to) (?:have to |will |be forced to )?)/,
    ),
    at('your', / (?:ceo|superiors?|boss|bosses)\b/),
    at('press media newspaper newspapers', /\b/, /(?<=\b(?:to|inform|in|contact|call) the (?:local )?)/),
    at('withhold withholding', / (?:our |the )?payments?\b/),
    at('stop', / paying\b/),
    at('breach', / of (?:contract|the contract|our)\b/),
    at('consequences', /\b/, /(?<=\b(?:will be|have|face|bear the|will have) (?:serious |legal )?)/),
    at(
      'consider',
      / (?:other|alternative|another|switching|leaving|changing|replacing|cancelling|canceling) ?(?:vendors?|systems?|to|alma|primo|products?|alternatives|our)?\b/,
      /(?<=\b(?:we|we'll|will|to|must|i) (?:will |have to |seriously |to )?)/,
    ),
    at('last', / (?:chance|warning)\b/),
    at('final', / warning\b/),
    at('publicly', / [a-z]+/, /(?<=\b(?:this|it|complain) )/),
    at(
      'tell telling warn warning',
      / (?:all |every |the )?(?:other )?(?:librar(?:y|ies)|customers|colleagues|everyone|everybody|the community|the consortium)\b/,
      /(?<=\b(?:will|we'll|i'll|going to|be) )/,
    ),
  ],
});
