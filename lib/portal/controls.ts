/** Controls of a form by the label that the user sees. Their ids are made anew for each page and mean nothing. */
import { labelKey } from './labels.ts';
import { closestAcross, isOurs, isRendered, parentAcross, queryDeep, rootsBelow, search, textOf, tidy } from './roots.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLElement;

const CONTROL = 'input, textarea, select, button[role=combobox], [contenteditable=true]';
const LABEL = 'label, .slds-form-element__label, .inputLabel, .slds-rich-text-editor__label, legend, td.labelCol';
const AROUND =
  '.slds-form-element, .uiInput, lightning-input-rich-text, lightning-textarea, lightning-input, lightning-combobox, tr, .form-group';

const NO_TEXT = /^(hidden|checkbox|radio|button|submit|reset|image|file|search)$/;

/** Words in the name of a component or class around controls that ask for something else: a search, a list's filter, a survey. */
const OTHER_PURPOSE = /(?:^|[-_a-z])(?:search|filter|survey|feedback|login)/i;
/** What stands around these is the page, whose classes say nothing of one form. */
const PAGE = 'main, [role=main], body, [role=dialog], form[id=editPage]';
/** A lookup's or combobox's own parts are named after the search in it. */
const FIELD =
  'lightning-input, lightning-combobox, lightning-lookup, lightning-grouped-combobox, lightning-textarea, lightning-input-rich-text, .slds-form-element, .uiInput, .slds-combobox_container, .slds-combobox';

/** Whether a control stands in a search, a filter or a survey, and not in a form of a case. */
function servesElse(control: Element): boolean {
  if (closestAcross(control, '[role=search], search')) return true;
  const field = closestAcross(control, FIELD);
  for (let at = field ? parentAcross(field) : parentAcross(control); at && !at.matches(PAGE); at = parentAcross(at)) {
    const names = [...(at.localName.includes('-') ? [at.localName] : []), ...at.classList, at.id];
    if (names.some((name) => OTHER_PURPOSE.test(name))) return true;
  }
  return false;
}

const usable = (control: Element | null | undefined): control is Control =>
  control instanceof HTMLElement &&
  !isOurs(control) &&
  !(control.localName === 'input' && NO_TEXT.test(control.getAttribute('type') ?? '')) &&
  isRendered(control) &&
  !servesElse(control);

/** Rendered controls that match, in the order of the page; those in roots too. */
export const usableControls = (root: ParentNode, selector: string): Control[] =>
  search(root, (scope) => [...scope.querySelectorAll(selector)].filter(usable));

const DIALOG = '[role=dialog], dialog';

/** Controls by where they stand: those of the dialog that came last, of the dialogs below it, and those of the page. */
export function byDialog<T extends { control: Control }>(controls: readonly T[]): T[][] {
  const groups = new Map<Element | null, T[]>([[null, []]]);
  for (const each of controls) {
    const dialog = closestAcross(each.control, DIALOG);
    const group = groups.get(dialog);
    if (group) group.push(each);
    else groups.set(dialog, [each]);
  }
  return [...groups.values()].reverse();
}

/** The control that a label names. A help button can share the label's text, so a control is asked for, not something labelled. */
function controlOf(label: Element): Control | null {
  const named = label.localName === 'label' ? (label as HTMLLabelElement).control : null;
  if (usable(named)) return named;
  const around = closestAcross(label, AROUND);
  return around ? (queryDeep<HTMLElement>(CONTROL, around).find(usable) ?? null) : null;
}

/** What names a control on the screen. */
export function labelsOf(control: Element): Element[] {
  const around = closestAcross(control, AROUND);
  const own = [...((control as Partial<HTMLInputElement>).labels ?? [])];
  return [...new Set([...own, ...(around ? queryDeep(LABEL, around) : [])])];
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

function textIn(control: Control): string {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control.value;
  return control.textContent || control.getAttribute('data-value') || '';
}
const wordsOf = (control: Control): string => tidy(textIn(control)).replace(/\s+/g, ' ');

/** Whether nothing is chosen yet, as far as the control's own words tell. */
export const isUnchosen = (control: Control): boolean => NOTHING_CHOSEN.test(wordsOf(control));

/** What a text field, a native select or a Lightning combobox holds; null for nothing chosen. */
export function chosen(control: Control | null): string | null {
  if (!control) return null;
  const value = wordsOf(control);
  return NOTHING_CHOSEN.test(value) || value.length > 255 ? null : value;
}
