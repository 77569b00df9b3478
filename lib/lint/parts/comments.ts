/** What rules report that are for comments alone. */
import type { MakePart } from '../parts.ts';

/** What a comment holds, in bytes of UTF-8. */
const LIMIT = 4000;

const QUESTION =
  /(?<![^.!?\n])[^.!?\n]*\?|\b(?:please|kindly|(?:could|can|would) you) (?:provide|send|attach|confirm|share|tell|give|let)\b[^.!?\n]*/g;
const COURTESY = /anything else|further |hesitate/;
const YES_OR_NO = /\b(?:if|whether)\b|^(?:[a-z]+,? )?(?:do|does|did|is|are|has|have|can|could|should|would)\b/;
const YES = /\b(?:yes|no|not|sure|agree|fine|works?|solved|fixed|still|do|did|is|can|thanks?)\b/;
/** Asks for a thing, though in the form of a yes-or-no question: "still waiting" is no answer to it, a refusal is. */
const REQUEST =
  /\byou (?:(?:please|kindly|also|perhaps) ){0,2}(?:provide|send|attach|share|tell|give|list|name|describe|explain|upload|forward)\b/;
const GIVEN_OR_REFUSED = /^(?:no|yes|sure|sorry|done)\b|\b(?:can(?:no|')t|unable|do(?:n't| not) (?:have|know)|attached|sent|below)\b/;
/** A figure or a quotation is an answer to almost anything. */
const FACT = /[\d"]/;
/** But not a date or a duration, as complaints hold them, too: "since 12 November", "for 3 weeks". */
const WHEN = new RegExp(
  String.raw`\b(?:DAY(?: of)? MONTH(?:,? \d{4})?|MONTH (?:DAY(?:,? \d{4})?|\d{4})|since \d{4}|\d{4}-\d\d?-\d\d?|\d\d?([./-])\d\d?\1\d{4}|\d\d?/\d\d?/\d\d|\d{1,4}\+?[ -]?(?:(?:more|full|whole|working|business|calendar) )?(?:minute|hour|day|week|month|year)s?)\b`
    .replaceAll('DAY', String.raw`\d\d?(?:st|nd|rd|th)?`)
    .replaceAll(
      'MONTH',
      '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)',
    ),
  'g',
);
/** Unless it was asked for. */
const ASKS_WHEN = /\b(?:when|since|how (?:long|often|soon)|dates?|days?|times?)\b/;
/** Says that the answer will come. */
const LATER = /\b(?:will|[a-z]+'ll|shall|time|back)\b/;
const EMPTY = /^(?:th|wh|pleas|could|would|provi|share)/;

/** Beginnings of the words that carry the meaning. */
const stems = (text: string) => (text.match(/[\p{L}\d]{5,}/gu) ?? []).filter((word) => !EMPTY.test(word)).map((word) => word.slice(0, 5));

/** A go-ahead, in a sentence that sets no condition. */
const CONSENT =
  /^(?!.*\b(?:sandbox|not|don't|after|until|once|first|agreed|approved)\b).*?\b(?:(?:please|you (?:may|can)|feel free to|just) (?:\w+ )?(?:make|apply|implement|change|adjust)\b.{0,40}\b(?:change|configuration|setting|profile|rule|it\b)|go ahead\b)/;

export const commentsPart: MakePart<'comments'> = ({ fold, labelOf, marks, matchesOf }) => ({
  tooLong: ({ description: { raw } }) => {
    // No character takes more than three bytes for each of its UTF-16 units; a lone surrogate is kept as the replacement character.
    if (raw.length * 3 <= LIMIT) return [];
    const bytes = encodeURIComponent(raw.toWellFormed()).replace(/%../g, '.').length;
    return bytes > LIMIT ? [{ params: [String(bytes), String(LIMIT)] }] : [];
  },
  unanswered: ({ description, has, input }) => {
    const answer = fold(description.raw);
    if (LATER.test(answer)) return [];
    const timeless = answer.replace(WHEN, '');
    const own = stems(answer);
    const comment = input.vendorComment ?? '';
    const open = matchesOf(fold(comment), QUESTION).find(({ 0: match }) => {
      const question = match.trim();
      const asked = labelOf(question);
      return !(
        COURTESY.test(question) ||
        FACT.test(ASKS_WHEN.test(question) ? answer : timeless) ||
        (asked !== 'other' && has[asked]) ||
        stems(question).some((stem) => own.includes(stem)) ||
        (YES_OR_NO.test(question) && (REQUEST.test(question) ? GIVEN_OR_REFUSED : YES).test(answer.trim()))
      );
    });
    if (!open) return [];
    // Quoted as it was written. Before anything is written it only calls the question to mind.
    const params = [comment.slice(open.index, open.index + open[0].length).trim()];
    return [answer.trim() === '' ? { params, variant: 'open' } : { params }];
  },
  unreviewed: (context) => marks(context, CONSENT),
});
