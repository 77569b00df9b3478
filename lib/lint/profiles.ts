import type { Doc } from './engine/document.ts';
import { firstHit } from './engine/document.ts';
import { at, type Pattern } from './engine/pattern.ts';
import type { Element, LintInput, TextSpan } from './types.ts';

/** What kind of text this is; it decides what an analyst needs to find in it. */
export type Profile = 'defect' | 'question' | 'dataCorrection' | 'enhancement' | 'comment';

/** Words of a wish for something new. */
export const ENHANCEMENT_PATTERNS: readonly Pattern[] = [
  at('enhancement enhancements', / (?:request|idea|suggestion)\b|:/),
  at('feature', / (?:request|wish|suggestion)\b/),
  at(
    'would',
    / (?:be (?:great|nice|good|helpful|useful|wonderful|fantastic|lovely|ideal|a (?:great|big|real) (?:help|improvement))|like to (?:suggest|propose|be able))\b(?! if you| to (?:hear|know|have a call))/,
    /(?<!\b(?:call|update|answer|what|date|explanation|hint) )/,
  ),
  at("we'd i'd", / (?:like to (?:be able|suggest|propose)|love to (?:see|be able|have))\b/),
  at('wish', / (?:we could|there (?:was|were)|list|for|that|it)\b/),
  at(
    'please could can would',
    / (?:you )?(?:please )?(?:consider|add|include) (?:a|an|the option|the possibility|this (?:package|collection|journal)|support|adding)\b/,
  ),
  at(
    'add',
    / (?:the |this |our |a |an |these )?(?:[a-z" ]{0,30} )?(?:package|collection|database|target|journal|button|option|column|filter|field|setting|possibility|feature)s? (?:to the (?:community zone|cz|knowledge ?base|kb|central)|for|that|so that|which)\b/,
  ),
  at('missing', / (?:feature|functionality)\b/),
  at('new', / (?:feature|functionality|integration)\b/, /(?<=\b(?:a|request(?: for)?|as a|propose a) )/),
  at('idea', / exchange\b/),
  at('redesign improvement', /:| (?:request|of the)\b/),
];

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
