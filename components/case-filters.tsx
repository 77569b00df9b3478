import { i18n } from '#i18n';
import type { FilterField, Filters } from '../lib/cases/filters.ts';
import { message } from '../lib/i18n/format.ts';
import { contactOptions, type Mine, useMine } from './my-cases.tsx';

interface CaseFiltersProps {
  /** What can be chosen. */
  choices: readonly { field: FilterField; values: readonly string[] }[];
  filters: Filters;
  mine: Mine;
  onChange(filters: Filters): void;
}

/** What the list is limited to: one value, or any, of each field of which there are several. */
export function CaseFilters({ choices, filters, mine, onChange }: CaseFiltersProps) {
  const contacts = choices.find(({ field }) => field === 'contact')?.values ?? [];
  const { choose, question } = useMine(contacts, mine, (contact) => onChange({ ...filters, contact }));
  return (
    <div className="filters">
      {choices.map(({ field, values }) => (
        <select
          key={field}
          aria-label={message(`cases_page.columns.${field}`)}
          value={filters[field] ?? ''}
          onChange={({ target: { value } }) => {
            if (field === 'contact' && !choose(value)) return;
            const { [field]: _, ...others } = filters;
            onChange(value === '' ? others : { ...others, [field]: value });
          }}
        >
          <option value="">{message(`popup.all.${field}`)}</option>
          {(field === 'contact' ? contactOptions(values, mine) : values.map((value) => ({ value, label: value }))).map(
            ({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ),
          )}
        </select>
      ))}
      {question}
      <p className="hint">{i18n.t('popup.filter_hint')}</p>
    </div>
  );
}
