/** The form for a new case: Lightning's own, a portal's wizard with native selects, Aura's, or Classic's. Recognised by its labels, whatever it is made of. */
import { byDialog, type Control, chosen, isUnchosen, labelledControls, usableControls } from '../controls.ts';
import type { FormFields, RoutingField } from '../types.ts';

export const id = 'new-case-form';

const LABELS = {
  subject: ['subject', 'title', 'case subject', 'case title', 'short description'],
  description: ['description', 'case description', 'detailed description'],
  product: ['platform/service', 'product', 'product/service', 'product/service name', 'platform'],
  asset: ['asset', 'asset name'],
  priority: ['priority', 'case priority'],
  environment: ['affected environment', 'environment'],
  caseType: ['case type', 'type'],
  category: ['category', 'case category'],
  subcategory: ['subcategory', 'sub-category', 'sub category'],
} as const;

/** Fields that bear the platform's own names. */
const NAMED = 'input[name=Subject], textarea[name=Description]';

const isTextInput = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement &&
  /^(text|)$/.test(control.getAttribute('type') ?? '') &&
  control.getAttribute('role') !== 'combobox';
const isLongText = (control: Control): control is HTMLTextAreaElement | HTMLElement =>
  control instanceof HTMLTextAreaElement || control.getAttribute('contenteditable') === 'true';

/**
 * The form's fields. One field alone may be anything (an idea, a file's description, a filter), so two are asked for: a subject or a
 * description, and another of the case's. Those of a wizard come one after the other.
 */
function formOf(controls: readonly { key: string; control: Control }[]): FormFields | null {
  const by = <C extends Control>(names: readonly string[], fits: (control: Control) => control is C): C | null => {
    const named = controls.flatMap(({ key, control }) => (names.includes(key) && fits(control) ? [{ key, control }] : []));
    return named.sort((a, b) => names.indexOf(a.key) - names.indexOf(b.key))[0]?.control ?? null;
  };
  const byName = <C extends Control>(fits: (control: Control) => control is C): C | null =>
    controls.flatMap(({ control }) => (control.matches(NAMED) && fits(control) ? [control] : []))[0] ?? null;
  const subject = byName(isTextInput) ?? by(LABELS.subject, isTextInput);
  const description = byName(isLongText) ?? by(LABELS.description, isLongText);
  const isChoice = (control: Control): control is Control => !isLongText(control);
  const choices = {
    product: by(LABELS.product, isChoice),
    asset: by(LABELS.asset, isChoice),
    priority: by(LABELS.priority, isChoice),
    caseType: by(LABELS.caseType, isChoice),
  };
  const shown = [subject, description, ...Object.values(choices)].filter((control) => control !== null);
  if ((!subject && !description) || shown.length < 2) return null;
  const routing = { ...choices, category: by(LABELS.category, isChoice), subcategory: by(LABELS.subcategory, isChoice) };
  return {
    subject,
    description,
    product: chosen(choices.product),
    asset: chosen(choices.asset),
    priority: chosen(choices.priority),
    priorityField: choices.priority,
    environment: chosen(by(LABELS.environment, isChoice)),
    caseType: chosen(choices.caseType),
    empty: (Object.keys(routing) as RoutingField[]).filter((name) => routing[name] !== null && isUnchosen(routing[name])),
  };
}

/** A form in a dialog goes before one on the page behind it. */
export function find(root: ParentNode, _address: string): FormFields | null {
  const named = usableControls(root, NAMED).map((control) => ({ key: '', control }));
  for (const controls of byDialog([...labelledControls(root), ...named])) {
    const form = formOf(controls);
    if (form) return form;
  }
  return null;
}

export const anchor = ({ description, subject }: FormFields): Element | null => description ?? subject;
