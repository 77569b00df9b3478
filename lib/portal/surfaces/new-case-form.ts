/** The form for a new case: Lightning's own, a portal's wizard with native selects, Aura's, or Classic's. */
import { type Control, chosen, labelledControls } from '../controls.ts';
import { isRendered, queryRendered } from '../roots.ts';
import type { FormFields } from '../types.ts';

export const id = 'new-case-form';

const LABELS = {
  subject: ['subject', 'title', 'case subject', 'case title', 'short description'],
  description: ['description', 'case description', 'detailed description'],
  product: ['platform/service', 'product', 'product/service', 'product/service name', 'platform'],
  asset: ['asset', 'asset name'],
  priority: ['priority', 'case priority'],
  caseType: ['case type', 'type'],
} as const;

const isTextInput = (control: Control | undefined): control is HTMLInputElement =>
  control instanceof HTMLInputElement &&
  /^(text|)$/.test(control.getAttribute('type') ?? '') &&
  control.getAttribute('role') !== 'combobox';
const isLongText = (control: Control | undefined): control is HTMLTextAreaElement | HTMLElement =>
  control instanceof HTMLTextAreaElement || control?.getAttribute('contenteditable') === 'true';

/** The form's fields, or null on a page that has none. A description is enough; a subject only together with a priority, asset, product or type. */
export function findForm(root: ParentNode): FormFields | null {
  const controls = labelledControls(root);
  const by = (names: readonly string[], fits: (control: Control) => boolean) =>
    controls
      .filter(({ control }) => fits(control))
      .sort((a, b) => names.indexOf(a.key) - names.indexOf(b.key))
      .find(({ key }) => names.includes(key))?.control;
  const isWritten = (control: Control) => isTextInput(control) || isLongText(control);
  const choice = (names: readonly string[]) => by(names, (control) => !isLongText(control)) ?? null;
  const [namedSubject] = queryRendered<HTMLInputElement>('input[name=Subject]', root);
  const [namedDescription] = queryRendered<HTMLTextAreaElement>('textarea[name=Description]', root);
  const subject = namedSubject ?? by(LABELS.subject, isTextInput);
  const description = namedDescription ?? by(LABELS.description, (control) => isWritten(control) && isLongText(control));
  const choices = {
    product: choice(LABELS.product),
    asset: choice(LABELS.asset),
    priority: choice(LABELS.priority),
    caseType: choice(LABELS.caseType),
  };
  if (!description && !(subject && Object.values(choices).some((control) => control !== null))) return null;
  return {
    subject: isTextInput(subject) && isRendered(subject) ? subject : null,
    description: isLongText(description) ? description : null,
    product: chosen(choices.product),
    asset: chosen(choices.asset),
    priority: chosen(choices.priority),
    caseType: chosen(choices.caseType),
  };
}

export const find = (root: ParentNode, _address: string): Element | null => {
  const form = findForm(root);
  return form?.description ?? form?.subject ?? null;
};
