/** Fields of one case that stand on several surfaces of a page. */
import type { FieldName, SightingFields } from '../cases/schemas.ts';
import type { DateContext } from './dates.ts';
import type { RecordFound } from './surface-kinds.ts';
import type { SurfaceReport } from './types.ts';
import { nothingRead, setField } from './values.ts';

/** The found texts as fields; what was read, and what was not, goes to the surface's report. */
export function judged({ fields: found }: RecordFound, report: SurfaceReport, dates: DateContext): SightingFields {
  const fields = nothingRead();
  for (const [field, value] of found) {
    if (field === 'caseNumber') continue;
    setField(fields, field, value, dates);
    if (value.otherwise !== undefined) Object.assign(fields, { [field]: contradiction(value.raw, value.otherwise) });
    const result = fields[field];
    if (result.state === 'unreadable') report.fieldsUnread.push({ field, reason: result.reason });
    else report.fieldsRead.push({ field, how: value.how });
  }
  return fields;
}

const contradiction = (a: string, b: string) => ({ state: 'unreadable', raw: `${a} | ${b}`.slice(0, 200), reason: 'contradiction' });

const folded = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

const isSame = (a: unknown, b: unknown): boolean => (typeof a === 'string' && typeof b === 'string' ? folded(a) === folded(b) : a === b);

/** One field of two surfaces: what only one of them has; of two that agree the more exact; of two that do not, neither. */
function joined<F extends FieldName>(
  field: F,
  first: SightingFields[F],
  second: SightingFields[F],
  report: SurfaceReport,
): SightingFields[F] {
  // A surface that contradicts itself is not settled by another.
  for (const each of [first, second]) if (each.state === 'unreadable' && each.reason === 'contradiction') return each;
  if (second.state !== 'read') return first.state === 'absent' ? second : first;
  if (first.state !== 'read') return second;
  const [a, b] = [first.value, second.value];
  if (typeof a === 'object' && typeof b === 'object') {
    if (a.earliest <= b.latest && b.earliest <= a.latest) return a.latest - a.earliest <= b.latest - b.earliest ? first : second;
  } else if (isSame(a, b)) return first;
  report.fieldsUnread.push({ field, reason: 'contradiction' });
  return contradiction(first.raw, second.raw) as SightingFields[F];
}

export function joinedFields(all: readonly SightingFields[], report: SurfaceReport): SightingFields {
  const [first = nothingRead(), ...others] = all;
  const fields = { ...first };
  for (const other of others) {
    for (const field of Object.keys(fields) as FieldName[])
      Object.assign(fields, { [field]: joined(field, fields[field], other[field], report) });
  }
  return fields;
}
