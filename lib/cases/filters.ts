/** Choosing cases by what pages told of them: whose they are, what they are about. */
import type { CaseRecord } from './schemas.ts';

/** In the order in which they are offered. */
export const FILTER_FIELDS = ['contact', 'asset', 'priority', 'institution'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** The value that each field is to have; a field that is not there may have any. */
export type Filters = { readonly [field in FilterField]?: string };

type Filtered = Pick<CaseRecord, FilterField>;

const valueIn = (record: Filtered, field: FilterField): string => record[field]?.value?.trim() ?? '';

/** Whether a case is to be shown. One of which the field was never read may be meant, so it is not hidden. */
export const passes = (record: Filtered, filters: Filters): boolean =>
  FILTER_FIELDS.every((field) => {
    const wanted = filters[field];
    const value = valueIn(record, field);
    return wanted === undefined || value === '' || value === wanted;
  });

export const isFiltering = (filters: Filters): boolean => FILTER_FIELDS.some((field) => filters[field] !== undefined);

/** What can be chosen: the fields of which these cases have several values, and those by which something is chosen now. */
export function filterChoices(records: readonly Filtered[], filters: Filters): { field: FilterField; values: string[] }[] {
  return FILTER_FIELDS.flatMap((field) => {
    const chosen = filters[field];
    const values = new Set(records.map((record) => valueIn(record, field)).filter((value) => value !== ''));
    if (values.size < 2 && chosen === undefined) return [];
    if (chosen !== undefined) values.add(chosen);
    return [{ field, values: [...values].sort() }];
  });
}
