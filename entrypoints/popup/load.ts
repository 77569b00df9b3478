/** What the list of cases is made of. With thousands of cases, those that stand first come before all others. */
import { type CaseView, caseView } from '../../components/case-view.ts';
import { believedAt } from '../../lib/cases/believed.ts';
import { type OwnRows, ownOf } from '../../lib/cases/own.ts';
import type { CaseRecord, Instant, ListRow } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { triage } from '../../lib/deadlines/triage.ts';
import { OwnTime } from '../../lib/reminders/own-time.ts';
import { type Snooze, silentCases } from '../../lib/reminders/snooze.ts';
import type { Ahead } from '../../lib/storage/ahead.ts';
import { listsOf, loadLists, loadOpenRecords, parsed } from '../../lib/storage/case-store.ts';
import type { Database } from '../../lib/storage/database.ts';
import { loadOwn, ownRowsOf } from '../../lib/storage/own-store.ts';
import { loadSettings, outlookSettings, reminderSettings } from '../../lib/storage/settings.ts';
import { loadSnoozes, snoozesOf } from '../../lib/storage/snooze-store.ts';

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

/** All open cases. */
export async function load(db: Database, settings: Promise<Settings> = loadSettings()): Promise<Loaded> {
  const [stored, around] = await Promise.all([
    // All at one time, as each transaction costs some milliseconds before it begins.
    db.transaction('r', [db.cases, db.lists, db.snoozes, db.own], async () => {
      const [{ records }, known, lists, snoozes, own] = await Promise.all([
        loadOpenRecords(db),
        db.cases.count(),
        loadLists(db),
        loadSnoozes(db),
        loadOwn(db),
      ]);
      return { records, known, lists, snoozes, own };
    }),
    settings,
  ]);
  return { isPartial: false, ...stored, ...around };
}

/** From what was read ahead: of thousands of cases those that stand first, as they are now, and what the user decided and wrote about these. */
export async function loadFirst(ahead: Ahead['rows'] | undefined): Promise<Loaded> {
  const settings = loadSettings();
  const rows = await ahead;
  if (rows == null) return load((await import('../../lib/storage/database.ts')).database, settings);
  const { isPartial, known } = rows;
  const records = parsed(rows.cases).records;
  return {
    isPartial,
    known,
    records,
    lists: listsOf(rows.lists),
    snoozes: snoozesOf(rows.snoozes),
    own: ownRowsOf(rows.own),
    ...(await settings),
  };
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
