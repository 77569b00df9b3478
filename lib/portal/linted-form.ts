/** What of a page the linter is offered: the form for a case, else a comment's box. */
import type { CommentSighting, TextField } from '../cases/schemas.ts';
import { type CaseFacts, NO_FACTS } from '../guidance/ready-texts.ts';
import type { LintInput } from '../lint/types.ts';
import { type Field, fieldText, isFocused } from './paint/field-text.ts';
import type { LintedForm } from './shared-form.ts';
import type { PageReading } from './types.ts';

/** Of the user's settings. */
type Account = Required<Pick<LintInput, 'sharedAccount' | 'institutions'>>;

/** Boxes that were written in, or about to be. */
const used = new WeakSet<Element>();

/** Nearly every case's page has a box for a comment, and few are written in: linter and checklist come with the first use. */
function isInUse(box: Field): boolean {
  if (isFocused(box) || fieldText(box).trim() !== '') used.add(box);
  return used.has(box);
}

/** The form of a reading; null while there is none, or only a box that nobody uses. */
export function lintedForm(
  { form, commentBox, casePage, readings }: PageReading,
  { sharedAccount, institutions }: Account,
): LintedForm | null {
  if (form !== null) {
    const { subject, description, asset, priority, priorityField, environment, empty } = form;
    return {
      subject,
      description,
      context: { surface: 'case', product: asset, priority, sharedAccount, institutions },
      empty,
      priorityField,
      environment,
    };
  }
  if (commentBox === null || !isInUse(commentBox)) return null;
  const vendorComment = casePage?.vendorComment?.() || null;
  return {
    subject: null,
    description: commentBox,
    context: { surface: 'comment', product: null, priority: null, vendorComment },
    about: factsOf(readings, institutions),
  };
}

const DAY_MS = 86_400_000;
const valueIn = (field: TextField): string | null => (field.state === 'read' ? field.value : null);

/** When one side commented last; null where that is not known to the day. */
function commentedAt(comments: readonly CommentSighting[], side: CommentSighting['by']): CaseFacts['answeredAt'] {
  const times = comments.flatMap(({ by, at }) => (by === side ? [at] : []));
  const last = times.sort((a, b) => b.latest - a.latest)[0];
  return last !== undefined && last.latest - last.earliest < DAY_MS ? last.latest : null;
}

/** What a case's page tells for a ready-made text. An account of one institution can only mean that one. */
function factsOf(readings: PageReading['readings'], institutions: readonly string[]): CaseFacts {
  const [sighting] = readings.find(({ completeness }) => completeness === null)?.sightings ?? [];
  const [only = null] = institutions.length === 1 ? institutions : [];
  if (sighting === undefined) return { ...NO_FACTS, institution: only };
  const { subject, status, subStatus, priority, institution, openedAt } = sighting.fields;
  const statuses = [status, subStatus].flatMap((field) => valueIn(field) ?? []);
  return {
    number: sighting.caseNumber,
    subject: valueIn(subject),
    status: statuses.length > 0 ? statuses.join(' – ') : null,
    priority: valueIn(priority),
    institution: valueIn(institution) ?? only,
    openedAt: openedAt.state === 'read' ? openedAt.value.latest : null,
    answeredAt: commentedAt(sighting.comments, 'vendor'),
    askedAt: commentedAt(sighting.comments, 'customer'),
  };
}

const heard = new WeakMap<Element, AbortSignal>();

/** Calls back when the box is used for the first time, by the user or by a draft that is put back into it. */
export function whenUsed(box: Field, onUse: () => void, signal: AbortSignal): void {
  if (used.has(box) || heard.get(box)?.aborted === false) return;
  const life = new AbortController();
  const both = AbortSignal.any([signal, life.signal]);
  heard.set(box, both);
  for (const type of ['focus', 'input'] as const) {
    box.addEventListener(
      type,
      () => {
        life.abort();
        onUse();
      },
      { signal: both, passive: true },
    );
  }
}
