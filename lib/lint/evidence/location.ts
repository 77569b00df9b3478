import type { Doc, Range } from '../engine/document.ts';
import { filledSection, firstHit } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

const PLACE =
  '(?:page|screen|tab|profile|job|letter|report|collection|target|endpoint|view|menu|form|panel|section|facet|dialog|window|pop-?up|wizard|editor|table|list|field|drop-?down|tile|app|dashboard|analysis|subject area|queue|widget|toolbar|sidebar|log|pipe|code table|parser|database|scope|slot|mapping table|rule|role area|integration profile|publishing profile|import profile|export profile|display|option|grid|module|utility)';

/** A path through menus, a web service's path or an address. */
const PATH = /[\p{L}\p{N})"] ?(?:>|→|»|->|=>) ?["(\p{L}]|\/(?:almaws|primaws|leganto|view|infra|ng|rest|api|v1|conf)\/|https?:\/\/|www\./u;

export const location: EvidenceFinder = {
  element: 'location',
  patterns: phrases(`
primo|package studio
filter|facet|refine|side|right-hand panel|menu|bar
work order
under|in acquisitions|fulfillment|fulfilment|resources|admin|configuration|discovery|user|analytics|course|digital in|on|management|settings|the|$|menu|tab
metadata|form|rule editor
resource|borrowing|lending|purchase requests list|page|facet|queue
manage in|patron|collections|sets|inventory process|services|orders
scan in items
patron services
library|reference card|desk
get|view|locate it|online section|box|tab
full|brief|hit|normalized record|results|display|list
results|result|search|login|landing|start|home|course|error page|list|screen
advanced|basic|staff|browse|journal search
back|client office|center
link resolver
monitor jobs
shared folders
display logic
network|community zone
task list
citation linker
parser param(?:eter)?s
usage data
digital|alma viewer
sfx links?|menu
timetable|home tile|screen
sip|transfer|server log
metadata tab
citation|library linker|card
`),
  find(doc: Doc): Range | null {
    const section = filledSection(doc, 'location');
    if (section) return section;
    const path = PATH.exec(doc.raw);
    if (path) return { start: path.index, end: path.index + path[0].length };
    return namedPlace(doc) ?? firstHit(doc, 'location');
  },
};

/** A noun for a place with a name beside it: a quoted one, or one with a capital inside the sentence. */
const PLACE_NEAR_QUOTE = new RegExp(`\\b${PLACE}s? (?:named |called |of the |of |in )?"|" ${PLACE}\\b`, 'g');
const PLACE_WORD = new RegExp(`\\b${PLACE}s?\\b`, 'g');

function namedPlace(doc: Doc): Range | null {
  for (const sentence of doc.sentences) {
    PLACE_NEAR_QUOTE.lastIndex = 0;
    const quoted = PLACE_NEAR_QUOTE.exec(sentence.text);
    if (quoted) return { start: sentence.start + quoted.index, end: sentence.start + quoted.index + quoted[0].length };
    for (const word of sentence.text.matchAll(PLACE_WORD)) {
      const start = sentence.start + word.index;
      const end = start + word[0].length;
      const before = /(?:^|\s)(\S+)\s$/.exec(doc.raw.slice(Math.max(sentence.start, start - 30), start))?.[1] ?? '';
      const after = /^\s(\S+)/.exec(doc.raw.slice(end, end + 30))?.[1] ?? '';
      const own = doc.raw.slice(start, end);
      const inside = start - before.length - 1 > sentence.start;
      if (
        (/^\p{Lu}/u.test(before) && inside && !/^(?:I|Alma|Primo|VE|Our|The|A)$/.test(before)) ||
        /^\p{Lu}[\p{L}_]{2}/u.test(after) ||
        (/^\p{Lu}/u.test(own) && word.index > 0 && /^\p{Lu}/u.test(before))
      )
        return { start, end };
    }
  }
  return null;
}
