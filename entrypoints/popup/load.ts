/** What the list of cases is made of. With thousands of cases, those that stand first come before all others. */
import { type CaseView, caseView } from '../../components/case-view.ts';
import { believedAt } from '../../lib/cases/believed.ts';
import { keysOf } from '../../lib/cases/merge.ts';
import { type OwnRows, ownOf } from '../../lib/cases/own.ts';
import type { CaseRecord, Instant, ListRow } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { triage } from '../../lib/deadlines/triage.ts';
import { OwnTime } from '../../lib/reminders/own-time.ts';
import { type Snooze, silentCases } from '../../lib/reminders/snooze.ts';
import { loadLists, loadOpenRecords, loadSomeRecords } from '../../lib/storage/case-store.ts';
import { database } from '../../lib/storage/database.ts';
import { loadFirstRows } from '../../lib/storage/first-rows.ts';
import { loadOwn } from '../../lib/storage/own-store.ts';
import { loadSettings, outlookSettings, reminderSettings } from '../../lib/storage/settings.ts';
import { loadSnoozes } from '../../lib/storage/snooze-store.ts';

export interface Loaded extends Settings {
  records: CaseRecord[];
  /** Cases that were ever read. */
  known: number;
  isPartial: boolean;
  lists: ListRow[];
  snoozes: ReadonlyMap<string, Snooze>;
  own: OwnRows;
}

type Settings = Omit<Awaited<ReturnType<typeof loadSettings>>, 'lockedRules' | 'lockedFeatures'>;

/** All at one time, as each transaction costs some milliseconds before it begins. */
const reading = <T>(work: () => Promise<T>): Promise<T> =>
  database.transaction('r', [database.cases, database.lists, database.snoozes, database.own], work);

/** All open cases. */
export async function load(settings: Promise<Settings> = loadSettings()): Promise<Loaded> {
  const [stored, around] = await Promise.all([
    reading(async () => {
      const [{ records }, known, lists, snoozes, own] = await Promise.all([
        loadOpenRecords(database),
        database.cases.count(),
        loadLists(database),
        loadSnoozes(database),
        loadOwn(database),
      ]);
      return { records, known, lists, snoozes, own };
    }),
    settings,
  ]);
  return { isPartial: false, ...stored, ...around };
}

/** The cases that stand first, as they are now, and what the user decided and wrote about these. All of them where few are stored, or it is not known which these are. */
export async function loadFirst(): Promise<Loaded> {
  const settings = loadSettings();
  // Asked for beside what tells which they are.
  void database.open().catch(() => {});
  const first = await loadFirstRows();
  if (first === null || first.keys.length === 0) return load(settings);
  const [stored, around] = await Promise.all([
    reading(async () => {
      const [records, lists] = await Promise.all([loadSomeRecords(database, first.keys), loadLists(database)]);
      const keys = records.flatMap(keysOf);
      const [snoozes, own] = await Promise.all([loadSnoozes(database, keys), loadOwn(database, keys)]);
      return { records, lists, snoozes, own };
    }),
    settings,
  ]);
  return { known: first.open, isPartial: true, ...stored, ...around };
}

/** In the order in which they deserve a look; without those that are closed. */
export function prepare({ records, lists, settings: stored, organisation, snoozes, own }: Loaded, now: Instant) {
  const settings = outlookSettings(stored, organisation);
  const believed = new Map(records.map((record) => [record.key, believedAt(record, now)]));
  const outlooks = triage([...believed.values()].map((record) => outlookOf(record, settings, now, lists, ownOf(own, record).steps)));
  const silent = silentCases(outlooks, snoozes, settings.zone, now);
  const views = outlooks.flatMap((outlook): CaseView[] => {
    const record = believed.get(outlook.key);
    return record === undefined || outlook.turn === 'nobody' ? [] : [caseView(record, outlook, silent.get(outlook.key))];
  });
  return { own: new OwnTime(reminderSettings(stored)), views, moment: { zone: settings.zone, now } };
}
