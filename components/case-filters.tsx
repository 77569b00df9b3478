import { i18n } from '#i18n';
import type { FilterField, Filters } from '../lib/cases/filters.ts';
import { message } from '../lib/i18n/format.ts';

interface CaseFiltersProps {
  /** What can be chosen. */
  choices: readonly { field: FilterField; values: readonly string[] }[];
  filters: Filters;
  onChange(filters: Filters): void;
}

/** What the list is limited to: one value, or any, of each field of which there are several. */
export function CaseFilters({ choices, filters, onChange }: CaseFiltersProps) {
  return (
    <div className="filters">
      {choices.map(({ field, values }) => (
        <select
          key={field}
          aria-label={message(`cases_page.columns.${field}`)}
          value={filters[field] ?? ''}
          onChange={({ target: { value } }) => {
            const { [field]: _, ...others } = filters;
            onChange(value === '' ? others : { ...others, [field]: value });
          }}
        >
          <option value="">{message(`popup.all.${field}`)}</option>
          {values.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      ))}
      <p className="hint">{i18n.t('popup.filter_hint')}</p>
    </div>
  );
}
