/** Controls of a form by the label that the user sees. Their ids are made anew for each page and mean nothing. */
import { labelKey } from './labels.ts';
import { closestAcross, isOurs, isRendered, queryDeep, rootsBelow, textOf } from './roots.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLElement;

const CONTROL = 'input, textarea, select, button[role=combobox], [contenteditable=true]';
const LABEL = 'label, .slds-form-element__label, .inputLabel, .slds-rich-text-editor__label, legend, td.labelCol';
const AROUND =
  '.slds-form-element, .uiInput, lightning-input-rich-text, lightning-textarea, lightning-input, lightning-combobox, tr, .form-group';

const NO_TEXT = /^(hidden|checkbox|radio|button|submit|reset|image|file|search)$/;

const usable = (control: Element | null | undefined): control is Control =>
  control instanceof HTMLElement &&
  !isOurs(control) &&
  !(control.localName === 'input' && NO_TEXT.test(control.getAttribute('type') ?? '')) &&
  isRendered(control);

/** The control that a label names. A help button can share the label's text, so a control is asked for, not something labelled. */
function controlOf(label: Element): Control | null {
  const named = label.localName === 'label' ? (label as HTMLLabelElement).control : null;
  if (usable(named)) return named;
  const around = closestAcross(label, AROUND);
  return around ? (queryDeep<HTMLElement>(CONTROL, around).find(usable) ?? null) : null;
}

/** Every rendered control with its label's key, in the order of the page. Some of a form's components may have roots while others have none. */
export const labelledControls = (root: ParentNode): { key: string; control: Control }[] =>
  [root, ...rootsBelow(root)].flatMap((scope) =>
    [...scope.querySelectorAll(LABEL)].flatMap((label) => {
      const key = labelKey(textOf(label));
      if (key === '' || key.length > 60) return [];
      const control = controlOf(label);
      return control ? [{ key, control }] : [];
    }),
  );

const NOTHING_CHOSEN = /^(-+ ?(none|select|keine)?.* ?-+|select an option|select\b.*|choose\b.*|none|please select.*)?$/i;

/** What a text field, a native select or a Lightning combobox holds; null for nothing chosen. */
export function chosen(control: Control | null): string | null {
  if (!control) return null;
  let text = '';
  if (control instanceof HTMLSelectElement) text = control.selectedOptions[0]?.text ?? '';
  else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) text = control.value;
  else text = control.textContent || control.getAttribute('data-value') || '';
  const value = text.replace(/\s+/g, ' ').trim();
  return NOTHING_CHOSEN.test(value) || value.length > 255 ? null : value;
}
