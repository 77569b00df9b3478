/** What a cell or a field shows, to one of the four states of a reading. */
import type { CaseNumber, FieldName, How, SightingFields, TextField, TimeField, UnreadableReason } from '../cases/schemas.ts';
import { type DateContext, readTime } from './dates.ts';
import { TIMES } from './labels.ts';
import { isOurs, queryDeep, rootOf } from './roots.ts';

/** As `MAX_TEXT` of the schemas; a picklist's value has at most 255 characters in Salesforce. */
export const LONGEST_TEXT = 1000;
const LONGEST_CHOICE = 255;
const LONGEST_RAW = 200;
const CHOICES = new Set<FieldName>(['status', 'subStatus', 'priority', 'caseType']);

/** The text of one field before it is judged. */
export interface Found {
  raw: string;
  how: How;
  /** The element is there, its content is not. */
  notRendered?: boolean;
  /** A flag's value as an attribute or picture gives it. */
  flag?: boolean | null;
}

const cut = (raw: string) => raw.slice(0, LONGEST_RAW);
const unreadable = (raw: string, reason: UnreadableReason) => ({ state: 'unreadable' as const, raw: cut(raw), reason });

export function textField(field: FieldName, { raw, how, notRendered }: Found): TextField {
  if (notRendered) return unreadable(raw, 'not-rendered');
  const text = raw.trim();
  if (text === '') return { state: 'empty', how };
  if (text.length > (CHOICES.has(field) ? LONGEST_CHOICE : LONGEST_TEXT)) return unreadable(text, 'too-long');
  // A choice is one line; several are two fields run together, or a menu.
  if (CHOICES.has(field) && text.includes('\n')) return unreadable(text, 'malformed');
  return { state: 'read', value: text, raw: cut(text), how };
}

function timeField({ raw, how, notRendered }: Found, ctx: DateContext): TimeField {
  if (notRendered) return unreadable(raw, 'not-rendered');
  if (raw.trim() === '') return { state: 'empty', how };
  const time = readTime(raw, ctx);
  return 'value' in time ? { state: 'read', value: time.value, raw: cut(raw), how } : unreadable(raw, time.reason);
}

const YES = new Set(['true', 'yes', 'checked', 'w4i', 'waiting for information', '✓', '✔', '☑', '✅', 'x', '1', 'y']);
const NO = new Set(['false', 'no', 'not checked', 'unchecked', '✗', '✘', '☐', '0', 'n', '-', '–']);

/** What one word, mark or alternative text says about a flag; null when it says nothing known. */
export function flagOf(text: string): boolean | null {
  const word = text
    .replace(/\uFE0F/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

function flagField({ raw, how, flag, notRendered }: Found): SightingFields['waitingForInformation'] {
  if (notRendered) return unreadable(raw, 'not-rendered');
  const value = flag ?? flagOf(raw);
  if (value !== null) return { state: 'read', value, raw: cut(raw), how };
  return raw.trim() === '' && flag === undefined ? { state: 'empty', how } : unreadable(raw, 'malformed');
}

/** A flag's value from a checkbox, a picture or an icon inside an element. `undefined`: there is none; null: there is one that says nothing. */
export function pictureFlag(element: Element): boolean | null | undefined {
  const box = queryDeep<HTMLInputElement>('input[type=checkbox]', element)[0];
  if (box) return box.checked;
  const pictures = queryDeep(
    '[role=checkbox], img, [role=img], lightning-icon, lightning-primitive-icon, .slds-assistive-text, .assistiveText',
    element,
  );
  let shown = false;
  for (const picture of pictures) {
    // "Edit W4I" is assistive text too and says nothing of the value.
    shown ||= !/assistive/i.test(picture.className.toString());
    const names = ['aria-checked', 'alt', 'aria-label', 'title', 'alternative-text'].map((name) => picture.getAttribute(name));
    for (const name of [...names, picture.localName === 'img' ? null : picture.textContent]) {
      const value = name ? flagOf(name) : null;
      if (value !== null) return value;
    }
  }
  return shown ? null : undefined;
}

/** A value's element holds a component that the page has not filled yet. */
export function isUnfilled(element: Element): boolean {
  for (const child of element.querySelectorAll('*')) {
    if (isOurs(child)) continue;
    if (/^(lightning-spinner|lightning-skeleton)$/.test(child.localName) || child.classList.contains('slds-spinner')) return true;
    const custom = child.localName.includes('-') && child.localName !== 'lightning-formatted-text';
    if (custom && child.childNodes.length === 0 && !child.matches(':defined') && !rootOf(child)) return true;
  }
  return false;
}

const EIGHT_DIGITS = /^\d{8}$/;

export const caseNumberOf = (text: string): CaseNumber | null => (EIGHT_DIGITS.test(text.trim()) ? (text.trim() as CaseNumber) : null);

/** "00812345 - Course list is empty" to its two parts; the number alone where that is all; null for anything else. */
export function splitTitle(text: string): { caseNumber: CaseNumber; subject: string | null } | null {
  const match = /^(\d{8})(?:\s*[-–—:|]\s*(\S[\s\S]*))?$/.exec(text.trim());
  return match ? { caseNumber: match[1] as CaseNumber, subject: match[2]?.trim() ?? null } : null;
}

/** All fields absent: what a surface starts from. */
export const nothingRead = (): SightingFields => ({
  subject: { state: 'absent' },
  status: { state: 'absent' },
  subStatus: { state: 'absent' },
  priority: { state: 'absent' },
  asset: { state: 'absent' },
  caseType: { state: 'absent' },
  contact: { state: 'absent' },
  institution: { state: 'absent' },
  waitingForInformation: { state: 'absent' },
  openedAt: { state: 'absent' },
  updatedAt: { state: 'absent' },
  closedAt: { state: 'absent' },
});

/** Judges one found text by its field's kind and puts it in place. */
export function setField(fields: SightingFields, field: FieldName, found: Found, dates: DateContext): void {
  if (field === 'waitingForInformation') fields.waitingForInformation = flagField(found);
  else if (field === 'openedAt' || field === 'updatedAt' || field === 'closedAt') fields[field] = timeField(found, dates);
  else fields[field] = textField(field, found);
}

export const isTime = (field: FieldName | 'caseNumber'): boolean => TIMES.has(field);
