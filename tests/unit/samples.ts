/** Sightings and records for tests: a case that nothing is special about, and what a test wants to be different in it. */
import {
  type CaseNumber,
  type FieldName,
  type Instant,
  type Interval,
  type Reading,
  type RecordId,
  type Sighting,
  type SightingFields,
  sightingFieldsSchema,
} from '../../lib/cases/schemas.ts';

export const PORTAL = 'https://support.proquest.com';
export const DAY = 86_400_000;

/** An instant from ISO text, "2026-11-22T09:00:00Z". */
export const at = (iso: string): Instant => Date.parse(iso) as Instant;

export const exactly = (instant: Instant): Interval => ({ earliest: instant, latest: instant });

const FIELDS = Object.keys(sightingFieldsSchema.shape) as FieldName[];

/** Fields of a sighting: text and times that were read, all others absent. */
export function fields(read: { [name in FieldName]?: string | boolean | Interval }): SightingFields {
  return Object.fromEntries(
    FIELDS.map((name) => {
      const value = read[name];
      return [name, value === undefined ? { state: 'absent' } : { state: 'read', value, raw: String(value), how: 'header' }];
    }),
  ) as unknown as SightingFields;
}

export const recordId = (digits: number): RecordId => `500${String(digits).padStart(12, '0')}` as RecordId;
export const caseNumber = (digits: number): CaseNumber => String(digits).padStart(8, '0') as CaseNumber;

/** A sighting in a list: number, subject, status and dates. */
export function sighting(id: number, seenAt: Instant, read: Parameters<typeof fields>[0], more: Partial<Sighting> = {}): Sighting {
  return {
    seenAt,
    portal: PORTAL,
    surface: 'datatable-list',
    recordId: recordId(id),
    caseNumber: caseNumber(id),
    path: `/s/case/${recordId(id)}`,
    fields: fields(read),
    changes: [],
    comments: [],
    ...more,
  };
}

export function reading(seenAt: Instant, sightings: Sighting[], more: Partial<Reading> = {}): Reading {
  return {
    portal: PORTAL,
    surface: 'datatable-list',
    seenAt,
    view: 'All open cases',
    list: '/s/case-lists|All open cases|',
    completeness: { read: sightings.length, total: sightings.length, open: false, all: true, since: seenAt },
    sightings,
    ...more,
  };
}

/** A change of the status at an exact time, as a history row tells it. */
export const change = (from: string | null, to: string, when: Instant): Sighting['changes'][number] => ({
  field: 'status',
  from,
  to,
  at: exactly(when),
  raw: `${from ?? ''} → ${to}`,
  source: 'history',
});

/** A case that began to wait for the customer at that time, as its history tells. */
export const waitingSince = (id: number, since: Instant, seenAt: Instant): Sighting =>
  sighting(
    id,
    seenAt,
    { status: 'Pending Customer Input', subject: `Case ${id}`, openedAt: exactly((since - 30 * DAY) as Instant) },
    { changes: [change('New', 'Pending Customer Input', since)] },
  );
