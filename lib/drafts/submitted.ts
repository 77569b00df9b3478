/** When a draft has become a case or a comment, as far as the page shows it. A form that is gone proves nothing: an error may stand in its place. */
import type { Instant } from '../cases/schemas.ts';
import { type Draft, isBlank, type Texts } from './draft.ts';

/** How long after the button was pressed a sign of what became of it is looked for. */
export const SUBMIT_MS = 30_000;
/** A comment that was refused is told of by then. */
export const SETTLE_MS = 3_000;

/** What a page shows after the form of a draft was sent. */
export interface Look {
  /** What its fields hold; null where the form is gone. */
  texts: Texts | null;
  /** How many comments of the draft's case are shown; null where the page shows another case or none. */
  comments: number | null;
  /** Subjects of the cases that the page shows. */
  subjects: readonly string[];
  /** Whether it is a case's page. */
  showsCase: boolean;
  /** Whether it is still the page on which the text was written, and not one that was loaded since. */
  isSamePage: boolean;
  /** What the page says of the sending, if it says anything. */
  told(): 'done' | 'refused' | null;
}

const plain = (subject: string): string => subject.replace(/\s+/g, ' ').trim().toLowerCase();

/** Its own case is known by the subject; a case's page without one that could be read is taken for it. */
function showsItsCase({ texts }: Draft, { subjects, showsCase }: Look): boolean {
  const own = plain(texts.subject ?? '');
  if (own === '' || subjects.length === 0) return showsCase;
  return subjects.some((subject) => plain(subject) === own);
}

/** Whether what was written has arrived: where that can't be told, it is kept. */
export function isSubmitted(draft: Draft, look: Look, now: Instant): boolean {
  if (look.texts !== null && !isBlank(look.texts)) return false;
  const sinceSent = draft.pressed === null ? null : now - draft.pressed;
  const wasSent = sinceSent !== null && sinceSent <= SUBMIT_MS;
  if (draft.form === 'comment' && draft.comments !== null && look.comments !== null && look.comments > draft.comments) {
    return wasSent || look.isSamePage;
  }
  const told = wasSent ? look.told() : null;
  if (!wasSent || told === 'refused') return false;
  if (told === 'done') return true;
  if (draft.form === 'case') return showsItsCase(draft, look);
  // Where a page shows no comments it has to do that the box is empty for a while, or gone from its case's page.
  return look.isSamePage && (look.texts !== null || look.comments !== null) && sinceSent >= SETTLE_MS;
}
