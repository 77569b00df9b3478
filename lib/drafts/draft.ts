/** What was typed into a form of the portal and not submitted yet. */
import type { Instant, RecordId } from '../cases/schemas.ts';

/** In the order in which they are restored: the caret ends in the last, whose text is the first to be undone. */
export const DRAFT_FIELDS = ['subject', 'description', 'comment'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type Texts = Partial<Record<DraftField, string>>;

/** Which form of which case, so that a text is offered in no other. */
export interface DraftKey {
  /** The portal's address without path. */
  portal: string;
  form: 'case' | 'comment';
  case: RecordId | 'new';
}

export interface Draft extends DraftKey {
  /** Names one stay of a form on a page: two tabs with the same form keep a draft each, and neither writes over the other. */
  sitting: string;
  texts: Texts;
  at: Instant;
  /** When the form's submit button was pressed last; null while it was not. */
  pressed: Instant | null;
  /** How many comments the case's page showed at `at`; null where it showed no case. */
  comments: number | null;
}

const DAY_MS = 86_400_000;
export const KEPT_MS = 14 * DAY_MS;
/** Drafts that are kept; of more, the oldest go. */
const MOST_DRAFTS = 40;
/** Signs of one text that are kept: three times what a case's description takes. */
const LONGEST = 100_000;
/** Signs without spaces; less is typed anew faster than it is read. */
const SHORTEST_OFFERED = 12;

export const isSameForm = (one: DraftKey, other: DraftKey): boolean =>
  one.portal === other.portal && one.form === other.form && one.case === other.case;

export const isExpired = ({ at }: Pick<Draft, 'at'>, now: Instant): boolean => now - at >= KEPT_MS;

/** Drafts that are kept no longer. A clock that was set back makes none of them older. */
export function surplus(drafts: readonly Draft[], now: Instant): Draft[] {
  const newestFirst = [...drafts].sort((a, b) => b.at - a.at);
  return newestFirst.filter((draft, place) => place >= MOST_DRAFTS || isExpired(draft, now));
}

const isWithin = (text: string, whole: string): boolean => whole.replace(/\s+/g, ' ').includes(text.replace(/\s+/g, ' ').trim());
const entriesOf = (texts: Texts) => Object.entries(texts) as [DraftField, string][];

export const isBlank = (texts: Texts): boolean => entriesOf(texts).every(([, text]) => text.trim() === '');

/** Whether all that was typed in one is there in the other: nothing is lost without it. */
export const holdsAll = (whole: Texts, part: Texts): boolean =>
  entriesOf(part).every(([field, text]) => isWithin(text, whole[field] ?? ''));

/** Signs of all texts together, as they were typed. */
export const lengthOf = (texts: Texts): number => entriesOf(texts).reduce((sum, [, text]) => sum + text.length, 0);

/** The draft to offer in a form that holds `current`, the newest; null where none has anything to give. */
export function draftToOffer(drafts: readonly Draft[], current: Texts, now: Instant): Draft | null {
  const worth = drafts.filter(
    (draft) =>
      !isExpired(draft, now) &&
      !holdsAll(current, draft.texts) &&
      entriesOf(draft.texts).reduce((sum, [, text]) => sum + text.replace(/\s/g, '').length, 0) >= SHORTEST_OFFERED,
  );
  return worth.sort((a, b) => b.at - a.at)[0] ?? null;
}

/**
 * What a field holds after a draft was restored: what stands there is kept, unless the draft has it too or the page itself put it there.
 *
 * @param own whether the page put it there, and the user typed nothing since
 */
export function restored(field: DraftField, current: string, draft: string, own: boolean): string {
  if (own || isWithin(current, draft)) return draft;
  if (isWithin(draft, current) || field === 'subject') return current;
  return `${current.trimEnd()}\n\n${draft}`;
}

/** The texts as they are kept. */
export const kept = (texts: Texts): Texts => Object.fromEntries(entriesOf(texts).map(([field, text]) => [field, text.slice(0, LONGEST)]));

const isField = (name: string): boolean => DRAFT_FIELDS.some((field) => field === name);
const isInstant = (value: unknown): value is Instant => Number.isSafeInteger(value);

/** A draft from what was stored; null for anything else. By hand, as it is read in pages, where no schemas are. */
export function parseDraft(value: unknown): Draft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { portal, form, case: about, sitting, texts, at, pressed, comments } = value as Record<string, unknown>;
  if (typeof portal !== 'string' || (form !== 'case' && form !== 'comment') || typeof about !== 'string' || typeof sitting !== 'string') {
    return null;
  }
  if (!isInstant(at) || (pressed !== null && !isInstant(pressed)) || (comments !== null && typeof comments !== 'number')) return null;
  if (typeof texts !== 'object' || texts === null) return null;
  if (!Object.entries(texts).every(([field, text]) => isField(field) && typeof text === 'string')) return null;
  return { portal, form, case: about as Draft['case'], sitting, texts, at, pressed, comments };
}
