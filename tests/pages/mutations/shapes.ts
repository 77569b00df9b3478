/** The same page in other words and other wrappings. */
import { each, kind, texts, VALUES } from './mutation.ts';

const GERMAN: Record<string, string> = {
  'Case Number': 'Vorgangsnummer',
  Case: 'Vorgang',
  Subject: 'Betreff',
  Status: 'Stand',
  'Case Status': 'Vorgangsstand',
  'Sub Status': 'Unterstand',
  Priority: 'Dringlichkeit',
  Asset: 'Produktinstanz',
  'Case Type': 'Art des Vorgangs',
  'Contact Name': 'Ansprechperson',
  'Date/Time Opened': 'Eröffnet',
  'Last Modified Date': 'Zuletzt geändert',
  'Date/Time Closed': 'Geschlossen',
  W4I: 'WaI',
  Date: 'Datum',
  Field: 'Feld',
  User: 'Person',
  'Original Value': 'Alter Wert',
  'New Value': 'Neuer Wert',
  'Created Date': 'Erstellt',
  'Created By': 'Von',
  Comment: 'Kommentar',
  Description: 'Beschreibung',
};

const LABELS = ['title', 'aria-label', 'data-label', 'field-label', 'data-cell-value'];

/** Changes every label, in texts and attributes; the name in front of a colon too. */
function relabel(body: HTMLElement, change: (label: string, index: number) => string): void {
  const known = (text: string) => text.trim().replace(/:$/, '') in GERMAN;
  texts(body).forEach((text, index) => {
    if (known(text.data)) text.data = text.data.replace(/[^\s:].*[^\s:]/, (label) => change(label, index));
  });
  each(body, LABELS.map((name) => `[${name}]`).join(), (element, index) => {
    for (const name of LABELS) {
      const label = element.getAttribute(name);
      if (label && known(label)) element.setAttribute(name, change(label, index));
    }
  });
}

const wrap =
  (name: string, style = '') =>
  (body: HTMLElement) =>
    each(body, VALUES, (element) => {
      const inner = body.ownerDocument.createElement(name);
      if (style) inner.setAttribute('style', style);
      inner.append(...element.childNodes);
      element.append(inner);
    });

/** The element that stands beside a label and holds its value. */
const swapped = (labels: string) => (body: HTMLElement) =>
  each(body, labels, (label) => {
    const value = label.nextElementSibling;
    if (value) value.after(label);
  });

export const SHAPES = [
  ...kind('labels', {
    translated: (body) => relabel(body, (label) => GERMAN[label] ?? label),
    'every second one translated': (body) => relabel(body, (label, index) => (index % 2 ? (GERMAN[label] ?? label) : label)),
    'in capitals, with a colon': (body) => relabel(body, (label) => `${label.toUpperCase()}:`),
    'starred and spaced out': (body) => relabel(body, (label) => `* ${label.replace(' ', '\u00A0 ')}`),
    dropped: (body) =>
      each(body, '.test-id__field-label, .slds-text-title, dt, td.labelCol, th.labelCol, label', (element) => element.remove()),
  }),
  ...kind('values wrapped', {
    'in a span': wrap('span'),
    'in a box': wrap('div'),
    'in a component': wrap('c-value'),
    'in a slot': wrap('slot'),
    'in a table': (body) =>
      each(body, VALUES, (element) => {
        if (element.querySelector('td, th, input, textarea')) return;
        const table = body.ownerDocument.createElement('table');
        const cell = table.insertRow().insertCell();
        cell.append(...element.childNodes);
        element.append(table);
      }),
    'in bold, piece by piece': (body) => {
      for (const text of texts(body)) {
        if (text.data.length < 4 || text.parentElement?.matches('option, textarea, title, b, label')) continue;
        const end = text.splitText(Math.floor(text.data.length / 2));
        const bold = body.ownerDocument.createElement('span');
        text.replaceWith(bold);
        bold.append(text);
        const after = body.ownerDocument.createElement('span');
        end.replaceWith(after);
        after.append(end);
      }
    },
    'and taken out of their components': (body) =>
      each(body, 'lightning-formatted-text', (element) => element.replaceWith(...element.childNodes)),
    'beside comments': (body) => each(body, VALUES, (element) => element.prepend(body.ownerDocument.createComment('?lwc$12$'))),
  }),
  ...kind('order', {
    'values before their labels': swapped('.test-id__field-label-container, .slds-text-title, .slds-form-element__label'),
    'values before their labels in cards': swapped('dt'),
    'cells of values before those of labels': swapped('td.labelCol, th.labelCol'),
    'old and new value swapped in place': (body) =>
      each(body, '.cuf-ftcFieldOldValue', (old) => {
        const fresh = old.parentElement?.querySelector('.cuf-ftcFieldNewValue');
        if (fresh) fresh.after(old);
      }),
    'fields reversed': (body) =>
      each(body, '.record-fields, records-lwc-detail-panel, dl:not(:has(dt))', (element) =>
        element.append(...[...element.children].reverse()),
      ),
  }),
];
