/** The feed of a case: tracked changes, several in one post, newest first, and the post that tells of the case's creation. */
import type { RecordId } from '../../cases/schemas.ts';
import { recordIdIn } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { type ShownChange, type ShownComment, trackedField } from '../changes.ts';
import type { UserLabels } from '../labels.ts';
import { parentAcross, queryDeep, queryRendered, textOf } from '../roots.ts';

export const id = 'feed';

const POST = 'article.cuf-feedItem, .forceChatterFeedItem, article[data-type], .cuf-feedItem';
const TIME =
  'a.cuf-timestamp, a.compactTimeStamp, .cuf-timestamp, .compactTimeStamp, time, lightning-relative-date-time, lightning-formatted-date-time';
const CHANGE_LABEL = '.cuf-ftcFieldLabel';
const OLD_VALUE = '.cuf-ftcFieldOldValue';
const NEW_VALUE = '.cuf-ftcFieldNewValue';
const CREATED_LABEL = '.cuf-rsFieldLabel';
const CREATED_VALUE = '.cuf-rsFieldValue';

/** Posts in the order shown; of nested matches the innermost. */
export function posts(root: ParentNode): Element[] {
  const all = queryRendered(POST, root);
  return all.filter((post) => !all.some((other) => other !== post && post.contains(other)));
}

export function find(root: ParentNode, address: string): Element | null {
  return recordIdIn(address) === null ? null : (posts(root)[0] ?? null);
}

/** All that the post says about its time: attributes first, as they may be absolute where the text says "17h ago". */
export function timesOf(post: Element): string[] {
  const times = queryDeep(TIME, post)
    .slice(0, 1)
    .flatMap((element) => [element.getAttribute('datetime'), element.getAttribute('title'), textOf(element)]);
  return [...new Set(times.filter((time): time is string => Boolean(time?.trim())))];
}

/** The nearest element around a label that holds a value, unless another label is in it too: then the value could be the other's. */
function beside(label: Element, labels: string, values: string, post: Element): Element | null {
  for (let at = parentAcross(label); at; at = parentAcross(at)) {
    if (queryDeep(labels, at).length > 1) return null;
    if (queryDeep(values, at).length > 0) return at;
    if (at === post) return null;
  }
  return null;
}

const valueIn = (around: Element | null, selector: string): string => {
  const [value] = around ? queryDeep(selector, around) : [];
  return value ? textOf(value) : '';
};

function changesOf(post: Element, own: UserLabels): ShownChange[] {
  const times = timesOf(post);
  const changed = queryDeep(CHANGE_LABEL, post).flatMap((label): ShownChange[] => {
    const field = trackedField(textOf(label), own);
    const around = field ? beside(label, CHANGE_LABEL, NEW_VALUE, post) : null;
    return field ? [{ field, from: valueIn(around, OLD_VALUE), to: valueIn(around, NEW_VALUE), times, source: 'feed' }] : [];
  });
  if (changed.length > 0) return changed;
  return queryDeep(CREATED_LABEL, post).flatMap((label): ShownChange[] => {
    const field = trackedField(textOf(label), own);
    const around = field ? beside(label, CREATED_LABEL, CREATED_VALUE, post) : null;
    return field && around ? [{ field, from: '', to: valueIn(around, CREATED_VALUE), times, source: 'feed' }] : [];
  });
}

/** Changes in the order shown, which is newest first. */
export const read = (root: ParentNode, recordId: RecordId, own: UserLabels = {}): ShownChange[] =>
  posts(root)
    .filter((post) => mayBelong(post, recordId))
    .flatMap((post) => changesOf(post, own));

const WRITTEN_POST = /^(TextPost|CaseCommentPost|ContentPost|LinkPost|QuestionPost)$/;
const AUTHOR = '.cuf-actorText a, .cuf-entityLink, .cuf-userName, .cuf-preamble a';

/** Posts that somebody wrote. */
export const written = (root: ParentNode, recordId: RecordId): ShownComment[] =>
  posts(root).flatMap((post) => {
    if (!mayBelong(post, recordId)) return [];
    const type = post.getAttribute('data-type') ?? post.querySelector('[data-type]')?.getAttribute('data-type') ?? '';
    const [author] = queryDeep(AUTHOR, post);
    return WRITTEN_POST.test(type) ? [{ author: author ? textOf(author) : '', times: timesOf(post) }] : [];
  });
