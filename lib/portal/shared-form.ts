/**
 * What the sentinel hands to the checklist panel: the form that is on the page now. Both run in the extension's isolated world of one
 * frame, so an object on its global scope is seen by both and by nothing of the page.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CaseFacts } from '../guidance/ready-texts.ts';
import type { LintInput } from '../lint/types.ts';
import type { Field } from './paint/field-text.ts';
import type { RoutingField } from './types.ts';

/** The form's fields as the reader finds them now; a re-rendered form has new ones. The box of a comment stands as the description. */
export interface LintedForm {
  subject: Field | null;
  description: Field | null;
  context: Omit<LintInput, 'subject' | 'description'>;
  /** Of a form for a new case: the fields that decide who gets it and are still empty. */
  empty?: readonly RoutingField[];
  /** Where its priority is chosen. */
  priorityField?: HTMLElement | null;
  environment?: string | null;
  /** Of a comment: what the page tells of its case. */
  about?: CaseFacts;
}

interface SharedForm {
  /** null while the page has no form. */
  form: LintedForm | null;
}

const KEY = Symbol.for('case-lantern.form');
type Holder = { [KEY]?: StoreApi<SharedForm> };

/** The store of this frame; whoever comes first makes it. */
export function sharedForm(): StoreApi<SharedForm> {
  const holder = globalThis as Holder;
  holder[KEY] ??= createStore<SharedForm>(() => ({ form: null }));
  return holder[KEY];
}
