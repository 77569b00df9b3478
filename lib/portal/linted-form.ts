/** What of a page the linter is offered: the form for a case, else a comment's box. */
import type { LintInput } from '../lint/types.ts';
import { type Field, fieldText } from './paint/field-text.ts';
import type { LintedForm } from './shared-form.ts';
import type { PageReading } from './types.ts';

/** Of the user's settings. */
type Account = Required<Pick<LintInput, 'sharedAccount' | 'institutions'>>;

/** Boxes that were written in, or about to be. */
const used = new WeakSet<Element>();

/** Nearly every case's page has a box for a comment, and few are written in: linter and checklist come with the first use. */
function isInUse(box: Field): boolean {
  const { activeElement } = box.getRootNode() as Document | ShadowRoot;
  if (activeElement === box || fieldText(box).trim() !== '') used.add(box);
  return used.has(box);
}

/** The form of a reading; null while there is none, or only a box that nobody uses. */
export function lintedForm({ form, commentBox, casePage }: PageReading, { sharedAccount, institutions }: Account): LintedForm | null {
  if (form !== null) {
    const { subject, description, asset, priority, empty } = form;
    return { subject, description, context: { surface: 'case', product: asset, priority, sharedAccount, institutions }, empty };
  }
  if (commentBox === null || !isInUse(commentBox)) return null;
  const vendorComment = casePage?.vendorComment?.() || null;
  return {
    subject: null,
    description: commentBox,
    context: { surface: 'comment', product: null, priority: null, vendorComment },
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
