/** What a user sees of a case, as the product's reader hands it on: never the life itself, only texts that a page shows. */
import type { CaseNumber, Instant, RecordId, Sighting, SightingFields, StatusChange } from '../../lib/cases/schemas.ts';
import type { Life } from './life.ts';
import { stayIndexAt } from './life.ts';
import { type Shown, shownAs } from './names.ts';
import type { Random } from './random.ts';
import type { ReadText, Texts } from './texts.ts';
import type { World } from './world.ts';

const PORTAL = 'https://support.proquest.com';
const recordIdOf = ({ index }: Life): RecordId => `500${String(index).padStart(12, '0')}` as RecordId;
const FIRST_NUMBER = 8_100_000;
export const caseNumberOf = ({ index }: Life): CaseNumber => String(FIRST_NUMBER + index).padStart(8, '0') as CaseNumber;

/** The case that a record's key stands for: it ends in a record id or a case number. */
export function caseIndexOf(key: string): number {
  const digits = Number(key.slice(-8));
  return digits >= FIRST_NUMBER ? digits - FIRST_NUMBER : digits;
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

export class View {
  readonly #world: World;
  readonly #texts: Texts;
  readonly #random: Random;

  constructor(world: World, texts: Texts, random: Random) {
    this.#world = world;
    this.#texts = texts;
    this.#random = random;
  }

  row(life: Life, at: number): Sighting {
    const { columns } = this.#world;
    const recordId = recordIdOf(life);
    const fields = this.#fields(life, at, columns);
    return this.#sighting(life, at, fields, columns.link ? {} : { recordId: null, path: null }, `/s/case/${recordId}`);
  }

  page(life: Life, at: number): Sighting {
    const { tells } = this.#world;
    const fields = this.#fields(life, at, { subStatus: true, updated: tells.updated, opened: true });
    const changes = [...(tells.history ? this.#history(life, at) : []), ...(tells.feed ? this.#feed(life, at) : [])];
    const comments = tells.comments ? this.#comments(life, at) : [];
    return this.#sighting(life, at, fields, { surface: 'lightning-record', changes, comments }, `/s/case/${recordIdOf(life)}`);
  }

  #sighting(life: Life, at: number, fields: SightingFields, more: Partial<Sighting>, path: string): Sighting {
    return {
      seenAt: (at + this.#world.skew) as Instant,
      portal: PORTAL,
      surface: 'datatable-list',
      recordId: recordIdOf(life),
      caseNumber: caseNumberOf(life),
      path,
      fields,
      changes: [],
      comments: [],
      ...more,
    };
  }

  #fields(life: Life, at: number, columns: { subStatus: boolean; updated: boolean; opened: boolean }): SightingFields {
    const { status, subStatus } = this.#shown(life, stayIndexAt(life, at), at);
    const fields = { ...NOTHING, subject: read('Renewal notices are sent twice') };
    fields.status = this.#fails() ? unread('') : read(status);
    const sub = subStatus === null ? ({ state: 'empty', how: 'header' } as const) : read(subStatus);
    if (columns.subStatus && this.#showsTwoFields(at)) fields.subStatus = this.#fails() ? unread('') : sub;
    if (columns.updated) fields.updatedAt = this.#time(life.updates[lastIndex(life.updates, at)] ?? at);
    if (columns.opened) fields.openedAt = this.#time(life.stays[0]?.from ?? at);
    return fields;
  }

  #time(instant: number): SightingFields['updatedAt'] {
    return this.#fails() ? unread('') : timeField(this.#texts.absolute(instant));
  }

  #fails(): boolean {
    return this.#random.next() * 100 < this.#world.unread;
  }

  #showsTwoFields(at: number): boolean {
    return this.#world.names === 'two-fields' || (this.#world.splitsAt !== null && at >= this.#world.splitsAt);
  }

  #shown(life: Life, stay: number, at: number): Shown {
    return shownAs(life.stays[stay]?.status ?? 'new', this.#world, life.index, at);
  }

  /** Newest first: the newest rows, or all of them. */
  #history(life: Life, at: number): StatusChange[] {
    const rows = this.#random.chance(0.5) ? 6 : 500;
    return this.#changes(life, at, 'history', (instant) => this.#texts.absolute(instant)).slice(0, rows);
  }

  /** Newest first, as far as it was loaded; comments stand among the changes. */
  #feed(life: Life, at: number): StatusChange[] {
    const posts = this.#random.chance(0.3) ? 500 : this.#random.whole(3, 12);
    const since = life.updates[Math.max(0, lastIndex(life.updates, at) - posts + 1)] ?? at;
    return this.#changes(life, at, 'feed', (instant) => this.#texts.inFeed(instant, at + this.#world.skew), since);
  }

  #changes(life: Life, at: number, source: StatusChange['source'], textOf: (instant: number) => ReadText, since = 0): StatusChange[] {
    const changes: StatusChange[] = [];
    for (let stay = stayIndexAt(life, at); stay > 0; stay -= 1) {
      const from = life.stays[stay]?.from ?? at;
      if (from < since) break;
      const { raw, time } = textOf(from);
      if (!('value' in time)) continue;
      // A row keeps the words of its time.
      const [before, after] = [this.#shown(life, stay - 1, from), this.#shown(life, stay, from)];
      const row = { at: time.value, raw, source };
      if (before.status !== after.status) changes.push({ ...row, field: 'status', from: before.status, to: after.status });
      if (before.subStatus !== after.subStatus && after.subStatus !== null) {
        changes.push({ ...row, field: 'subStatus', from: before.subStatus, to: after.subStatus });
      }
    }
    return changes;
  }

  #comments(life: Life, at: number): Sighting['comments'] {
    return life.comments.slice(-4).flatMap(({ at: when, by }) => {
      if (when > at) return [];
      const { time } = this.#texts.absolute(when);
      return 'value' in time ? [{ by, at: time.value }] : [];
    });
  }
}

const read = (value: string) => ({ state: 'read', value, raw: value, how: 'header' }) as const;
const unread = (raw: string) => ({ state: 'unreadable', raw, reason: 'not-rendered' }) as const;
const timeField = ({ raw, time }: ReadText): SightingFields['updatedAt'] =>
  'value' in time ? { state: 'read', value: time.value, raw, how: 'header' } : { state: 'unreadable', raw, reason: time.reason };

/** The last of ascending instants that is not later; -1 where all are. */
function lastIndex(instants: readonly number[], at: number): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
