import { i18n } from '#i18n';
import { type Limits, SPANS, TURNS } from '../lib/cases/arrangement.ts';
import { FILTER_FIELDS, type FilterField } from '../lib/cases/filters.ts';
import { counted, message } from '../lib/i18n/format.ts';
import { snake } from '../lib/i18n/outlook-words.ts';
import type { KnownWords } from './known-words.ts';
import { Menu } from './menu.tsx';
import { contactOptions, type Mine, useMine } from './my-cases.tsx';

type Name = 'turn' | 'within' | 'tag' | 'assignee' | FilterField;

interface Filter {
  name: Name;
  /** What it is limited to; null: to nothing. */
  chosen: string | null;
  options: readonly { value: string; label: string }[];
}

interface CasesFiltersProps {
  limits: Limits;
  known: KnownWords;
  /** What can be chosen of the fields that pages tell. */
  choices: readonly { field: FilterField; values: readonly string[] }[];
  mine: Mine;
  onChange(limits: Partial<Limits>): void;
}

/** No value of a field: they are trimmed. */
const ANY = '\n';

/** What the cases are limited to: a menu to choose from, and beside it what was chosen, each to be taken away. */
export function CasesFilters({ limits, known, choices, mine, onChange }: CasesFiltersProps) {
  const filters = filtersOf(limits, known, choices, mine);
  const chosen = filters.flatMap(({ name, chosen, options }) => {
    const label = options.find(({ value }) => value === chosen)?.label;
    return label === undefined ? [] : [{ name, words: `${message(`cases_page.columns.${snake(wordOf(name))}`)}: ${label}` }];
  });
  const contacts = choices.find(({ field }) => field === 'contact')?.values ?? [];
  const { choose, question } = useMine(contacts, mine, (name) => onChange(changed(limits, 'contact', name)));
  const set = (name: Name, value: string | null): void => {
    if (name !== 'contact' || choose(value ?? ANY)) onChange(changed(limits, name, value));
  };
  return (
    <>
      <Menu label={i18n.t('views.filter')}>
        {() => (
          <>
            {filters.map(({ name, chosen, options }) => (
              <label key={name} className="filter">
                {message(`cases_page.columns.${snake(wordOf(name))}`)}
                <select value={chosen ?? ANY} onChange={({ target: { value } }) => set(name, value === ANY ? null : value)}>
                  <option value={ANY}>{i18n.t('views.any')}</option>
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            {question}
          </>
        )}
      </Menu>
      {chosen.map(({ name, words }) => (
        <button key={name} type="button" className="chip" aria-label={i18n.t('views.remove', [words])} onClick={() => set(name, null)}>
          <bdi>{words}</bdi> <span aria-hidden="true">✕</span>
        </button>
      ))}
    </>
  );
}

/** The column that tells it. */
const wordOf = (name: Name): string => ({ within: 'closing', tag: 'tags' })[name as string] ?? name;

function filtersOf(limits: Limits, known: KnownWords, choices: CasesFiltersProps['choices'], mine: Mine): Filter[] {
  const plain = (values: readonly string[], chosen: string | null) =>
    // One that is in use no more stays as long as it is chosen.
    [...(chosen === null || chosen === '' || values.includes(chosen) ? [] : [chosen]), ...values].map((value) => ({ value, label: value }));
  const { turn, within, tag, assignee, fields } = limits;
  const spans = within === null || (SPANS as readonly number[]).includes(within) ? SPANS : [...SPANS, within];
  const filters: Filter[] = [
    { name: 'turn', chosen: turn, options: TURNS.map((id) => ({ value: id, label: message(`turn.${snake(id)}`) })) },
    {
      name: 'within',
      chosen: within === null ? null : String(within),
      options: spans.map((days) => ({
        value: String(days),
        label: days === 0 ? i18n.t('views.today') : counted('views.within_days', days),
      })),
    },
    { name: 'tag', chosen: tag, options: plain(known.tags, tag) },
    {
      name: 'assignee',
      chosen: assignee,
      options:
        known.assignees.length === 0 && assignee === null
          ? []
          : [{ value: '', label: i18n.t('own.nobody') }, ...plain(known.assignees, assignee)],
    },
    ...FILTER_FIELDS.map((field) => {
      const options = plain(choices.find((choice) => choice.field === field)?.values ?? [], fields[field] ?? null);
      const names = options.map(({ value }) => value);
      return {
        name: field,
        chosen: fields[field] ?? null,
        options: field === 'contact' && names.length > 0 ? contactOptions(names, mine) : options,
      };
    }),
  ];
  return filters.filter(({ options }) => options.length > 0);
}

function changed({ fields }: Limits, name: Name, value: string | null): Partial<Limits> {
  switch (name) {
    case 'turn':
      return { turn: TURNS.find((id) => id === value) ?? null };
    case 'within':
      return { within: value === null ? null : Number(value) };
    case 'tag':
    case 'assignee':
      return { [name]: value };
    default: {
      const { [name]: _, ...others } = fields;
      return { fields: value === null ? others : { ...others, [name]: value } };
    }
  }
}
