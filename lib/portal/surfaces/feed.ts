/**
 * The feed of a case: tracked changes, several in one post; the post that tells of the case's creation; and who wrote when. Posts stand in
 * the order shown. That is newest first or by the last activity, as the user chose, so nothing is concluded from it.
 */
import type { Instant } from '../../cases/schemas.ts';
import { shownCase } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { type Shown, type ShownChange, type ShownComment, shownTimes, trackedField } from '../changes.ts';
import { everywhere, innermost } from '../fields.ts';
import { mentions, type UserLabels } from '../labels.ts';
import { closestAcross, isRendered, parentAcross, queryDeep, textOf } from '../roots.ts';
import type { EventsFound } from '../surface-kinds.ts';
import { isUnfilled } from '../values.ts';

export const id = 'feed';

const POST = 'article.cuf-feedItem, .forceChatterFeedItem, article[data-type], .cuf-feedItem';
const TIME =
  'a.cuf-timestamp, a.compactTimeStamp, .cuf-timestamp, .compactTimeStamp, time, lightning-relative-date-time, lightning-formatted-date-time';
const CHANGED = { label: '.cuf-ftcFieldLabel', from: '.cuf-ftcFieldOldValue', to: '.cuf-ftcFieldNewValue' };
const CREATED = { label: '.cuf-rsFieldLabel', from: null, to: '.cuf-rsFieldValue' };
/** Answers below a post have authors and times of their own; a body may speak of any. */
const ANSWERS = '.cuf-commentItem, .cuf-comments, .cuf-commentLi, .feeditemcomment';
const BODY = '.feedBodyInner, .cuf-feedBodyText';
const NOT_OF_POST = `${ANSWERS}, ${BODY}`;

export function find(root: ParentNode, address: string): Element[] {
  const recordId = shownCase(address);
  return recordId === null ? [] : innermost(everywhere(POST, root)).filter((post) => mayBelong(post, recordId));
}

/** Rendered parts of a post. An expanded one keeps its teaser, hidden. */
const partsOf = (selector: string, of: Element): Element[] =>
  queryDeep(selector, of).filter((part) => isRendered(part) && !closestAcross(part, NOT_OF_POST));

/** All that the post says about its time: attributes too, as they may be absolute where the text says "17h ago". */
function timeOf(post: Element, now: Instant): Shown {
  const [time] = partsOf(TIME, post);
  const texts = time ? [time.getAttribute('datetime'), time.getAttribute('title'), textOf(time)] : [];
  return { ...shownTimes(time ?? post, texts, now), element: post };
}

const typeOf = (post: Element): string =>
  (closestAcross(post, '[data-type]') ?? post.querySelector('[data-type]'))?.getAttribute('data-type') ?? '';

/** The nearest element around a label that holds a value, unless another label is in it too: then the value could be the other's. */
function beside(label: Element, { label: labels, to }: typeof CHANGED | typeof CREATED, post: Element): Element | null {
  for (let at = parentAcross(label); at; at = parentAcross(at)) {
    if (partsOf(labels, at).length > 1) return null;
    if (partsOf(to, at).length > 0) return at;
    // An item of a list holds its own value or none: what stands in the next one is the next field's.
    if (at === post || at.localName === 'li') return null;
  }
  return null;
}

/** The changes that a post tells by parts of these marks. */
function changesBy(marks: typeof CHANGED | typeof CREATED, post: Element, shown: Shown, own: UserLabels): ShownChange[] {
  return partsOf(marks.label, post).flatMap((label): ShownChange[] => {
    const field = trackedField(textOf(label), own);
    if (!field) return [];
    const around = beside(label, marks, post);
    const [from, to] = [marks.from, marks.to].map((selector) => (around && selector ? partsOf(selector, around)[0] : undefined));
    const change: ShownChange = { ...shown, field, from: from ? textOf(from) : '', to: to ? textOf(to) : '', source: 'feed' };
    // An emptied sub-status says so in words: a value that is not there has not come yet.
    return [change.to === '' ? { ...change, unread: 'not-rendered' } : change];
  });
}

/** What a tracked change of the status holds back: only a sentence, whose joining words are translated; values still folded away; nothing yet. */
function heldBack(post: Element, shown: Shown, own: UserLabels): ShownChange[] {
  if (!/^TrackedChange/.test(typeOf(post)) && post.querySelector('[class*=cuf-ftc]') === null) return [];
  const held = (unread: ShownChange['unread']): ShownChange[] => [
    { ...shown, field: 'status', from: '', to: '', source: 'feed', ...(unread ? { unread } : {}) },
  ];
  const isSentence = partsOf(CHANGED.label, post).length === 0;
  if (isSentence && (mentions(textOf(post), 'status', own) || mentions(textOf(post), 'subStatus', own))) return held('malformed');
  return isUnfilled(post) || partsOf('.cuf-more', post).length > 0 ? held('not-rendered') : [];
}

function changesOf(post: Element, shown: Shown, own: UserLabels): ShownChange[] {
  const changes = [...changesBy(CHANGED, post, shown, own), ...changesBy(CREATED, post, shown, own)];
  return changes.length > 0 ? changes : heldBack(post, shown, own);
}

const WRITTEN = /^(TextPost|CaseCommentPost|ContentPost|LinkPost|QuestionPost)$/;
const AUTHOR = '.cuf-actorText a, .cuf-entityLink, .cuf-entityLinkId, .cuf-userName, .cuf-preamble a';

const commentOf = (post: Element, shown: Shown): ShownComment[] => {
  const [author] = partsOf(AUTHOR, post);
  return WRITTEN.test(typeOf(post)) ? [{ ...shown, author: author ? textOf(author) : '', body: () => bodyOf(post) }] : [];
};

/** What the post says; nothing where a part of it is folded away, or where answers below it may have settled it. */
function bodyOf(post: Element): string {
  const shown = (selector: string) => queryDeep(selector, post).filter(isRendered);
  if (shown('.cuf-more').length > 0 || shown(ANSWERS).some((answers) => textOf(answers) !== '')) return '';
  const [body] = shown(BODY);
  return body ? textOf(body) : '';
}

export function read(posts: readonly Element[], { now, labels = {} }: { now: Instant; labels?: UserLabels }): EventsFound {
  const timed = posts.map((post) => ({ post, shown: timeOf(post, now) }));
  return {
    changes: timed.flatMap(({ post, shown }) => changesOf(post, shown, labels)),
    comments: timed.flatMap(({ post, shown }) => commentOf(post, shown)),
  };
}
