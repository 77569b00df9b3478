import type { Doc } from './engine/document.ts';
import { firstHit } from './engine/document.ts';
import type { Element, LintInput, TextSpan } from './types.ts';
import { phrases } from './words/classes.ts';

/** What kind of text this is; it decides what an analyst needs to find in it. */
export type Profile = 'defect' | 'question' | 'dataCorrection' | 'enhancement' | 'comment';

/** Words of a wish for something new. */
export const ENHANCEMENT_PATTERNS = phrases(`
<^ please add|offer|provide|create|introduce|implement|allow an? _
enhancement|enhancements|feature|improvement|redesign request|idea|suggestion|wish
<^ request|wish|idea|suggestion|enhancement|improvement :
possible to have|add|get|show|offer|include an?|the new|separate|simple|different|better~ setting|option|button|way|filter|field|column|possibility|feature|mode
<a wish and|, not
<!call|update|answer|what|date|explanation|hint would be an?~ @adv~ great|nice|good|helpful|useful|wonderful|fantastic|lovely|ideal|big|help|improvement help|improvement~ if|to !you|hear|know|have\\sa\\scall|get _
would|we'd|i'd like|love to suggest|propose|be|see
would|we'd|i'd like|love|welcome an?|the new|option|possibility|feature|setting|function|ability|button
wish we|there|list|that|alma|primo could|was|were|would|had~
please|could|can|would you|we~ please~ consider|add|include an?|the|this|adding|support|these new|option|possibility|package|collection|journal|database|title|support|button|field|setting|column|filter|_~
add this|our|a|an|these|the .. package|collection|database|target|journal to|for
missing|new|additional feature|functionality|integration|option !of
<a|as idea exchange
could alma|primo|leganto|summon|rapido ve~ be|get|offer|support|have|allow an?|extended|the|added|enhanced
vote for|it
it is|would|be|makes|make not|hard|sense to|if possible|have|allow|offer
`);

const ASKING =
  /^(?:how|what|where|which|who|why|when|is|are|can|could|may|do|does|did|will|would|should|has|have|any|was|ist|wie|gibt|kann|comment|est-ce|est|y|se|cómo|come|è)\b/;

/** What each kind of text needs, in the order of the checklist; `warn` are those without which an analyst can't begin. */
export const NEEDS: Readonly<Record<Profile, { warn: readonly Element[]; suggest: readonly Element[] }>> = {
  defect: {
    warn: ['observed', 'expected', 'steps', 'identifiers'],
    suggest: ['location', 'impact', 'frequency', 'recentChanges', 'troubleshooting', 'othersReproduce', 'screenshot', 'environment'],
  },
  question: { warn: [], suggest: ['location', 'expected', 'troubleshooting'] },
  dataCorrection: { warn: ['observed', 'expected', 'identifiers'], suggest: ['location', 'impact'] },
  enhancement: { warn: ['expected'], suggest: ['observed', 'impact', 'location'] },
  comment: { warn: [], suggest: [] },
};

export function profileOf(input: LintInput, subject: Doc, description: Doc, has: Record<Element, TextSpan | null>): Profile {
  if (input.surface === 'comment') return 'comment';
  if (firstHit(subject, 'enhancement') || firstHit(description, 'enhancement')) return 'enhancement';
  const asks = description.sentences.some((s) => s.question && ASKING.test(s.text)) || subject.sentences.some((s) => s.question);
  if (!has.observed && asks) return 'question';
  const asset = input.product?.toLowerCase() ?? '';
  const correct = /\b(?:correct|remove|delete|update|fix|add|replace|should be|ought to be)\b/.test(description.folded);
  const data = asset === 'alma data services' || /\b(?:community zone|cz|kbart|knowledge ?base)\b/.test(description.folded);
  if (data && correct && !has.steps) return 'dataCorrection';
  return 'defect';
}
