/** What is to be expected of a case: whose turn it is, when it will be closed, what to do next, and what could not be told. */
import { leftList } from '../cases/lists.ts';
import { latestBy } from '../cases/order.ts';
import type { CaseRecord, FieldName, Instant, ListRow } from '../cases/schemas.ts';
import { currentSpell, type Spell } from '../cases/spells.ts';
import type { Turn } from '../status/types.ts';
import { STATUSES } from '../status/vocabulary.ts';
import { actionsOf } from './actions.ts';
import { answerOf } from './answer.ts';
import { firstResponse, type ResponseSettings, USUAL_RESPONSE } from './first-response.ts';
import { NO_STEPS, type Steps } from './ladder.ts';
import { silenceOf, USUAL_SILENT_DAYS } from './silence.ts';
import { type ClockSettings, SpellClock } from './spell-clock.ts';
import type { Outlook, Problem } from './types.ts';
import { type Known, urgencyOf } from './urgency.ts';

export interface OutlookSettings extends ClockSettings {
  response?: ResponseSettings;
  /** Days after which a comment counts as unanswered. */
  silentDays?: number;
}

/**
 * The outlook at `now` (UTC milliseconds). Throws RangeError for a time zone that Intl does not know.
 * @param lists what is known of the lists, to tell of a case that left one; no date depends on it
 * @param steps what the user did about the case by their own word; only what to do next depends on it
 */
export function outlookOf(
  record: CaseRecord,
  settings: OutlookSettings,
  now: Instant,
  lists: readonly ListRow[] = [],
  steps: Steps = NO_STEPS,
): Outlook {
  const spell = currentSpell(record);
  const turn = turnOf(record, spell);
  const clock = spell === null ? null : new SpellClock(record, spell, settings);
  const autoClose = clock?.autoClose() ?? null;
  const reminderEmail = clock?.deadline('reminder-email', settings.edition) ?? null;
  const { zone, response = USUAL_RESPONSE, silentDays = USUAL_SILENT_DAYS } = settings;
  const known: Known = {
    key: record.key,
    portal: record.portal,
    recordId: record.recordId,
    caseNumber: record.caseNumber,
    path: record.path?.value ?? null,
    subject: record.subject?.value ?? null,
    priority: record.priority?.value ?? null,
    asset: record.asset?.value ?? null,
    status: spell === null ? null : { raw: spell.status, subRaw: spell.subStatus, id: spell.id },
    turn,
    waits: turn === 'customer',
    start: spell?.start ?? null,
    autoClose,
    // A mail that is due no more was sent, or never will be.
    reminderEmail: reminderEmail !== null && reminderEmail.latest >= now ? reminderEmail : null,
    earlierByOtherEdition: clock?.earlierByOtherEdition(autoClose) ?? null,
    firstResponse: firstResponse(record, spell, response, now),
    silence: silenceOf(record, spell, { zone, silentDays }),
    answered: spell === null ? null : answerOf(record, spell),
    lastSeen: lastRead(record),
    comments: { read: record.commentsRead, latest: record.comments.findLast(({ by }) => by !== 'customer')?.at ?? null },
    problems: [...leaving(record, turn, lists), ...problemsOf(record, spell, autoClose !== null, clock?.outlived ?? false)],
  };
  const urgency = urgencyOf(known, zone, now);
  // Completed in place: a copy of each took a tenth of the time of ten thousand.
  return { ...known, urgency, actions: actionsOf(known, urgency, { record, spell, steps, settings: { zone, silentDays }, now }) };
}

/** The vendor's own "waiting for information" flag decides where the status tells nothing. */
function turnOf(record: CaseRecord, spell: Spell | null): Turn {
  if (spell !== null && spell.id !== null) return STATUSES[spell.id].turn;
  const flag = record.waitingForInformation;
  const upToDate = flag !== null && (spell === null || spell.lastSeen === null || flag.seenAt >= spell.lastSeen);
  return upToDate && flag.value === true ? 'customer' : 'unknown';
}

function lastRead(record: CaseRecord): Instant | null {
  return latestBy(record.seen, ({ last }) => last);
}

/** That a closed case is in no list of open ones is no news. */
function leaving(record: CaseRecord, turn: Turn, lists: readonly ListRow[]): Problem[] {
  const left = turn === 'nobody' ? null : leftList(record, lists);
  return left === null ? [] : [{ code: 'no-longer-listed', ...left }];
}

/** Fields whose failing is worth telling: the outlook or its display rests on them. */
const TOLD_FIELDS = ['updatedAt', 'openedAt', 'subject', 'priority'] as const satisfies readonly FieldName[];

function problemsOf(record: CaseRecord, spell: Spell | null, hasClock: boolean, outlived: boolean): Problem[] {
  const problems: Problem[] = [];
  const read = lastRead(record);
  const failed = [record.failures.status, record.failures.subStatus].find(
    (failure) => failure !== undefined && (read === null || failure.seenAt > read),
  );
  if (failed !== undefined) problems.push({ code: 'status-unread', raw: failed.raw, reason: failed.reason });
  else if (spell === null) problems.push({ code: 'status-never-read' });
  if (spell !== null && spell.id === null) {
    problems.push({ code: 'status-unknown', raw: spell.subStatus === null ? spell.status : `${spell.status} · ${spell.subStatus}` });
  }
  if (hasClock && spell?.start.basis === 'bounded') problems.push({ code: 'start-only-bounded' });
  if (spell?.contradicts) problems.push({ code: 'evidence-contradicts' });
  if (outlived) problems.push({ code: 'outlived' });
  for (const field of TOLD_FIELDS) {
    const failure = record.failures[field];
    if (failure !== undefined && failure.seenAt > (record[field]?.seenAt ?? Number.NEGATIVE_INFINITY)) {
      problems.push({ code: 'field-unread', field, raw: failure.raw, reason: failure.reason });
    }
  }
  return problems;
}
