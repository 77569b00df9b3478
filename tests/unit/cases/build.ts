/** Builds sightings and records for tests: only what a test is about has to be named. */
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type {
  CaseNumber,
  CaseRecord,
  Instant,
  Interval,
  RecordId,
  Sighting,
  SightingFields,
  StatusChange,
} from '../../../lib/cases/schemas.ts';

export const PORTAL = 'https://support.proquest.com';
export const RECORD_ID = '500A00000000001' as RecordId;
export const CASE_NUMBER = '00812345' as CaseNumber;

/** "2026-11-22T08:00Z", or "2026-11-22" for midnight UTC. */
export function at(time: string): Instant {
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) throw new RangeError(`no time: ${time}`);
  return instant as Instant;
}

/** An exact time, or one that lies between two. */
export function between(earliest: string, latest = earliest): Interval {
  return { earliest: at(earliest), latest: at(latest) };
}

const ABSENT = { state: 'absent' } as const;
const NOTHING: SightingFields = {
  subject: ABSENT,
  status: ABSENT,
  subStatus: ABSENT,
  priority: ABSENT,
  asset: ABSENT,
  caseType: ABSENT,
  contact: ABSENT,
  institution: ABSENT,
  waitingForInformation: ABSENT,
  openedAt: ABSENT,
  updatedAt: ABSENT,
  closedAt: ABSENT,
};

export function text(value: string) {
  return { state: 'read', value, raw: value, how: 'label' } as const;
}

export function time(earliest: string, latest = earliest) {
  return { state: 'read', value: between(earliest, latest), raw: earliest, how: 'label' } as const;
}

export const unreadable = { state: 'unreadable', raw: '???', reason: 'malformed' } as const;

type Seen = Partial<Omit<Sighting, 'seenAt' | 'fields'>> & { fields?: Partial<SightingFields> };

export function sighting(seenAt: string, { fields, ...rest }: Seen = {}): Sighting {
  return {
    seenAt: at(seenAt),
    portal: PORTAL,
    surface: 'case-list',
    recordId: RECORD_ID,
    caseNumber: CASE_NUMBER,
    path: null,
    changes: [],
    comments: [],
    ...rest,
    fields: { ...NOTHING, ...fields },
  };
}

/** A sighting that shows the status, and maybe more fields. "Pending / Customer Input" stands for two fields. */
export function seen(seenAt: string, status: string, fields: Partial<SightingFields> = {}, rest: Seen = {}): Sighting {
  const [main, sub] = status.split(' / ') as [string, string | undefined];
  return sighting(seenAt, { ...rest, fields: { status: text(main), ...(sub === undefined ? {} : { subStatus: text(sub) }), ...fields } });
}

/** A change of the status at a time, from one name to another; null: the row does not tell from what. */
export function change(
  from: string | null,
  to: string,
  earliest: string,
  latest = earliest,
  field: StatusChange['field'] = 'status',
): StatusChange {
  return { field, from, to, at: between(earliest, latest), raw: `${from ?? ''} → ${to}`, source: 'history' };
}

export function recordOf(...sightings: [Sighting, ...Sighting[]]): CaseRecord {
  return sightings.map(recordFromSighting).reduce(mergeRecords);
}
