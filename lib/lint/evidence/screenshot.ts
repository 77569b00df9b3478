import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { at } from '../engine/pattern.ts';
import type { EvidenceFinder } from './finder.ts';

const FILE =
  '(?:screen ?shots?|screen-?grabs?|screen ?captures?|screencast|videos?|recordings?|files?|pdfs?|logs?|spreadsheets?|reports?|lists?|images?|pictures?|exports?|csv|xml|documents?|traces?|har|sheets?|e-?mails?|copies|examples?|gifs?|photos?|printouts?|dumps?|excel)';
const LATER = /\b(?:no|not|tomorrow|later|will|can|could|if|would|shall|unfortunately|cannot|can't|want|forgot|yet|without)\b/;

export const screenshot: EvidenceFinder = {
  element: 'screenshot',
  patterns: [
    at(
      'attached attaching enclosed',
      /(?=[.,;:)!]|$| (?:is|are|please|you|below|here|as|find|to (?:this|the) case|also|image|the)\b| [a-z]+ (?:file|screenshot|list|video|pdf)s?\b)/,
      /(?<!\b(?:get|gets|be|was|were|been|being|not) )/,
    ),
    at(
      'attached attach',
      new RegExp(` (?:is |are |a |an |the |two |three |some |several |my |our |both |both of |\\d+ )*(?:[a-z-]+ ){0,3}${FILE}\\b`),
    ),
    at('attached', / (?:it|them|both|everything|one)\b/, /(?<=\b(?:i|we|have|i've|we've) )/),
    at('attached attachment', /\b/, new RegExp(`(?<=\\b${FILE} (?:[a-z0-9._-]{1,40} ){0,3}(?:is |are )?)`)),
    at('attachment attachments', /(?=[.,;:)]|$| \d| shows| below| for| of)/, /(?<=\b(?:see|in|the|as|an|created|find) (?:the |an )?)/),
    at(
      'screenshot screenshots screencast recording video screengrab',
      / (?:[a-z0-9_.-]+ )?(?:is |are )?(?:below|attached|here|shows?|included|enclosed|of|above|taken|provided|from|uploaded|with|\()/,
    ),
    at(
      'screenshot screenshots screencast video videos',
      /\b/,
      /(?<=\b(?:see|attached|first|second|this|these|my|added|in the|on the|uploaded|following|here is an?|here are|provide(?:d)?|include(?:d)?|two|three|the) (?:the |two |attached |my )?)/,
    ),
    at('screenshot screenshots video screencast', /:/),
    at('angehängt anbei angefügt beigefügt adjunto adjunta adjuntos allegato allegata', /\b/),
    at('pièce', / jointe\b/),
    at('png jpg jpeg gif mp4 mov webm pdf xlsx xls csv docx txt har zip log xml', /\b/, /(?<=[a-z0-9_)-]\.)/),
  ],
  find(doc: Doc): Range | null {
    return (
      filledSection(doc, 'screenshot') ??
      firstHit(
        doc,
        'screenshot',
        (s, hit) =>
          !s.question &&
          !LATER.test(s.text.slice(Math.max(0, hit.start - 40), hit.start)) &&
          !/^ (?:tomorrow|later|soon|next)/.test(s.text.slice(hit.end)),
      )
    );
  },
};
