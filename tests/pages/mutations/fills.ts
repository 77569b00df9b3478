/** Fields that hold what nobody expects in them. */
import type { Noted } from '../notation.ts';
import { each, type Mutation, mapTexts, texts } from './mutation.ts';

type Field = 'subject' | 'status' | 'priority' | 'contact';

const valuesOf = ({ lists = [], page }: Noted, fields: readonly Field[]): string[] =>
  [...lists.flatMap(({ cases }) => cases), ...(page ? [page] : [])]
    .flatMap((shown) => fields.map((field) => shown[field]))
    .filter((value): value is string => value !== undefined && !value.startsWith('('));

const ATTRIBUTES = ['data-cell-value', 'title', 'value'];

/** Puts a text in the place of the fields' values, wherever the page shows or carries one. */
const filled = (name: string, text: string, fields: readonly Field[] = ['subject', 'status'], read = text): Mutation => ({
  name,
  kind: 'filled',
  bend(body, expected) {
    const values = [...new Set(valuesOf(expected, fields))].sort((a, b) => b.length - a.length);
    const put = (shown: string, by: string): string | null => {
      const value = values.find((candidate) => shown.trim() === candidate || shown.endsWith(` - ${candidate}`));
      return value === undefined ? null : shown.replace(value, () => by);
    };
    for (const node of texts(body)) node.data = put(node.data, text) ?? node.data;
    each(body, ATTRIBUTES.map((attribute) => `[${attribute}]`).join(), (element) => {
      for (const attribute of ATTRIBUTES) {
        const changed = put(element.getAttribute(attribute) ?? '', text);
        if (changed !== null) element.setAttribute(attribute, changed);
      }
    });
    const told = (shown: string): string => {
      if (values.includes(shown)) return read;
      const change = /^(\w+ \w+: )(.*) → (.*)(, [^,]*)$/.exec(shown);
      if (!change) return shown;
      const [, head, from = '', to = '', at] = change;
      return `${head}${values.includes(from) ? read : from} → ${values.includes(to) ? read : to}${at}`;
    };
    return (truth) => [mapTexts(truth, told)];
  },
});

const SPACED = (text: string) => text.replace(/ /g, '\u00A0').replace(/(?<=\w)(?=\w)/, '\u200B');

export const FILLS: Mutation[] = [
  filled('ten kilobytes', 'x'.repeat(10_000)),
  filled('ten kilobytes of words', 'lorem ipsum '.repeat(850).trim()),
  filled('right to left', 'רשימת הקורסים ריקה'),
  filled('right to left, with marks', '\u202Bרשימת הקורסים\u202C'),
  filled('emoji', '👩‍💻 crash 💥'),
  filled('HTML', '<b>Closed</b> <script>alert(1)</script> &amp;'),
  filled('a date', '28/10/2025'),
  filled('a case number', '00999999'),
  filled('a record id', '500AB00000Xy7ZaYAJ', ['subject']),
  filled('an address', 'https://example.com/500AB00000Xy7ZaYAJ', ['subject']),
  filled('a status as the subject', 'Closed', ['subject']),
  filled('a label as the subject', 'Status', ['subject']),
  filled('a label as the status', 'Priority', ['status']),
  filled('a count of rows as the subject', '3 items', ['subject']),
  filled('a number and a subject as the subject', '00999999 - Something else', ['subject']),
  filled('a flag as the status', 'true', ['status']),
  {
    name: 'no-break spaces and zero-width marks',
    kind: 'filled',
    bend(body) {
      for (const text of texts(body)) text.data = SPACED(text.data);
      return undefined;
    },
  },
  {
    name: 'spinners',
    kind: 'filled',
    bend(body) {
      each(body, '.test-id__field-value, .fieldComponent, [data-label]', (element) => {
        element.replaceChildren(body.ownerDocument.createElement('lightning-spinner'));
      });
      return undefined;
    },
  },
];
