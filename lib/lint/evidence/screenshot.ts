import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

const NOT_THERE =
  /\b(?:no|not|n't|tomorrow|later|will(?! find| see)|can|could|if|would|shall|unfortunately|cannot|want|forgot|yet|without)\b/;

const IMAGE_NAME = /[\w)-]\.(?:png|jpe?g|gif|mp4|mov|webm)\b/;

/** An image or a video by the name of its file. */
function namedImage(doc: Doc): Range | null {
  for (const { text, start } of doc.sentences) {
    const name = IMAGE_NAME.exec(text);
    if (name) return { start: start + name.index, end: start + name.index + name[0].length };
  }
  return null;
}

export const screenshot: EvidenceFinder = {
  element: 'screenshot',
  patterns: phrases(`
enclose+|attach+|append+ an?|the|my|some|two|# _~ picture|image|photo|screenshot|screenshots|file|files|log|document|list
<i|we|i've|we've|have|i'm uploaded|upload|added|add|include|included|attached|sending|enclose|append .. files?|screenshots?|pictures?|images?|logs?|recording|video|pdf|document|spreadsheet to|with|here|below|$
<the|an|two|three|some|enclosed|attached|following|screen captures|capture|pictures|picture|screencast|image|screenshots|screenshot|recording|video|printout|picture .. added|attached|below|enclosed|shows?|uploaded|included|here
<!get|gets|be|was|were|been|being|not attached|attaching|enclosed|attach $
<!get|gets|be|was|were|been|being|not attached|attaching|enclosed is|are|please|below|here|find|also|you|image|as|to\\sthis|to\\sthe\\scase
attach+|enclosed @the|is|are|both|two|three|some|several|of|#* _~ _~ screen-?shots?|screencast|videos?|recordings?|files?|pdfs?|logs?|spreadsheet|list|images?|pictures?|exports?|csv|xml|documents?|traces?|sheet|copy|photos?|excel|gif
<have|i've|we've|i|we attached it|them|both|everything|one|two
screenshot|screenshots|recording|recordings|video|file|files|pdf|log|logs|spreadsheet|list|image|images|export|report|reports|document|xml|sheet|trace|photo|token|both _* is|are~ attached|enclosed|attachment !to|by
<see|in|the|as|an|find|the attachment|attachments !tab|page|section
screenshot|screenshots|screencast|video|recording _~ is|are~ below|here|shows?|included|of|above|taken|from|with|from|uploaded
<see|first|second|this|these|my|added|following|the|two|three|attached|annexed|new screenshot|screenshots|screencast|video
attachments|attached|attachment|enclosed|anhang :
angehängt|anbei|angefügt|beigefügt|anhang|adjunto|adjunta|adjuntos|allegato|allegata|jointe|attachment
provide+|include+|upload+|added @the|two|three|some|several|#* _~ _~ screen-?shots?|screencast|videos?|recordings?
`),
  find(doc: Doc): Range | null {
    return (
      filledSection(doc, 'screenshot') ??
      namedImage(doc) ??
      firstHit(
        doc,
        'screenshot',
        ({ question, text }, { start, end }) =>
          !question &&
          !NOT_THERE.test(text.slice(Math.max(0, start - 40), start)) &&
          !/^ (?:tomorrow|later|soon|next|will|follows)\b/.test(text.slice(end)),
      )
    );
  },
};
