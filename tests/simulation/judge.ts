/**
 * What the product said, held against the truth. Days are days of the portal's zone, as the product names days and no hours.
 *
 * A closing could be announced when the case was seen, with its status told in full, in a stay that leads to the closing, and the browser was
 * open after that and within the longest lead before it; where it had been seen before that, outside of the user's quiet time. It was announced when a notice told of this case before it, in that stay, an interval
 * that holds the day of the closing; notices that only list cases of which no day is known count apart.
 */
import type { Interval } from '../../lib/cases/schemas.ts';
import type { Job } from '../../lib/reminders/jobs.ts';
import { normaliseStatus } from '../../lib/status/vocabulary.ts';
import { type Closing, closingAhead, type Life, stayEnds, stayIndexAt } from './life.ts';
import { isQuietAt, samplesOf } from './own-times.ts';
import type { Run, Shown, Told } from './run.ts';
import { isOpenBetween } from './user.ts';
import { caseIndexOf } from './view.ts';
import { DAY } from './wall-clock.ts';

export const LONGEST_LEAD = 7;

export interface Failure {
  bar: 'announced' | 'inside' | 'left' | 'twice' | 'read';
  caseIndex: number;
  at: number;
  what: string;
  /** The case had left the status and come back without that any page told of it. */
  unseenReturn: boolean;
}

export interface Verdict {
  closings: number;
  /** Closings that could be announced, and those of them that were. */
  announceable: number;
  announced: number;
  digestOnly: number;
  /** Of those announced: by a notice of this case in the week before the closing; the others only earlier, as it might have come by then. */
  inItsWeek: number;
  /** Looks at a case on its way to a closing, and those with an interval that held it. */
  looks: number;
  inside: number;
  /** Of those that were not inside: the case had left the status and come back without that any page told of it. */
  unseenReturn: number;
  /** The interval ended before the closing, or began after it. */
  endedBefore: number;
  beganAfter: number;
  /** Days from the first to the last one shown, at every look; and once for each closing, at the last look a week or more before it. */
  widths: number[];
  widthsBefore: number[];
  notices: number;
  /** The case still stood in the status when the day told first, and the day told last, was over. */
  tooSoon: number;
  falseWarnings: number;
  /** The case had left its status before the notice: and that had been seen, or not. */
  leftSeen: number;
  leftUnseen: number;
  /** The same reminder again, or the same case in a second digest of a day. */
  toldTwice: number;
  misread: number;
  failures: Failure[];
}

export const noVerdict = (): Verdict => ({
  closings: 0,
  announceable: 0,
  announced: 0,
  digestOnly: 0,
  inItsWeek: 0,
  looks: 0,
  inside: 0,
  unseenReturn: 0,
  endedBefore: 0,
  beganAfter: 0,
  notices: 0,
  tooSoon: 0,
  falseWarnings: 0,
  leftSeen: 0,
  leftUnseen: 0,
  toldTwice: 0,
  misread: 0,
  widths: [],
  widthsBefore: [],
  failures: [],
});

export function judge(run: Run): Verdict {
  const verdict: Verdict = { ...noVerdict(), misread: run.misread.length };
  const shownOf = Map.groupBy(run.shown, ({ life }) => life);
  repeated(run, verdict);
  const first = run.lives[0]?.index ?? 0;
  for (const what of run.misread) verdict.failures.push({ bar: 'read', caseIndex: first, at: run.world.from, what, unseenReturn: false });
  const toldOf = new Map<Life, Told[]>();
  const lifeByIndex = new Map(run.lives.map((life) => [life.index, life]));
  for (const told of run.told) {
    const life = told.job.caseKey === null ? undefined : lifeByIndex.get(caseIndexOf(told.job.caseKey));
    if (life === undefined) continue;
    const known = toldOf.get(life);
    if (known === undefined) toldOf.set(life, [told]);
    else known.push(told);
  }
  for (const life of run.lives) {
    const one = new CaseJudge(run, life, shownOf.get(life) ?? [], toldOf.get(life) ?? [], verdict);
    for (const closing of closingsIn(run, life)) one.announcement(closing);
    one.intervals();
    one.warnings();
  }
  return verdict;
}

function repeated({ told, lives }: Run, verdict: Verdict): void {
  const known = new Set<string>();
  for (const { at, job } of told) {
    const { id } = job;
    if (known.has(id)) {
      verdict.toldTwice += 1;
      verdict.failures.push({
        bar: 'twice',
        caseIndex: job.caseKey === null ? (lives[0]?.index ?? 0) : caseIndexOf(job.caseKey),
        at,
        what: `${id} told again`,
        unseenReturn: false,
      });
    }
    known.add(id);
  }
}

/** The closing that a reminder names for its case; null where it tells of something else, or of no day. */
const closingIn = ({ kind, deadline }: Job): Interval | null => (kind === 'any-time' ? null : deadline);

/** Those that came while somebody looked. */
export const closingsIn = ({ world }: Run, { closings }: Life): Closing[] => closings.filter(({ at }) => at < world.to);

/** Looks at which the status was told in full. */
export const isTold = ({ sighting: { fields } }: Shown): boolean =>
  fields.status.state === 'read' &&
  fields.subStatus.state !== 'unreadable' &&
  normaliseStatus(fields.status.value, fields.subStatus.state === 'read' ? fields.subStatus.value : null) !== null;

/** Looks at a case on its way to that closing, from the first at which its status was told. */
export function looksTowards({ stays }: Life, closing: Closing, shown: readonly Shown[]): Shown[] {
  const from = stays[closing.first]?.from ?? 0;
  const looks = shown.filter(({ at }) => at >= from && at < closing.at);
  const first = looks.findIndex(isTold);
  return first < 0 ? [] : looks.slice(first);
}

export function isAnnounceable(run: Run, closing: Closing, looks: readonly Shown[]): boolean {
  const [first] = looks;
  if (first === undefined) return false;
  const begin = leadsBegin(run, closing);
  if (first.at >= begin) return isOpenBetween(run.sessions, first.at, closing.at);
  return isTellableBetween(run, begin, closing.at);
}

function isTellableBetween({ sessions, reminders, world: { clock } }: Run, from: number, to: number): boolean {
  const open = sessions.filter(({ opens, closes }) => opens < to && closes >= from);
  return open.some(({ opens, closes }) =>
    samplesOf(Math.max(opens, from), Math.min(closes, to)).some((at) => !isQuietAt(reminders, clock, at)),
  );
}

/** When the product would tell of it first if it knew the day. */
function leadsBegin({ world: { clock }, reminders }: Run, { at }: Closing): number {
  return clock.on(clock.day(at) - LONGEST_LEAD, reminders.workingHours.from);
}

class CaseJudge {
  readonly #run: Run;
  readonly #life: Life;
  readonly #shown: readonly Shown[];
  readonly #told: readonly Told[];
  readonly #verdict: Verdict;

  constructor(run: Run, life: Life, shown: readonly Shown[], told: readonly Told[], verdict: Verdict) {
    this.#run = run;
    this.#life = life;
    this.#shown = shown;
    this.#told = told;
    this.#verdict = verdict;
  }

  announcement(closing: Closing): void {
    const verdict = this.#verdict;
    verdict.closings += 1;
    const looks = looksTowards(this.#life, closing, this.#shown);
    if (!isAnnounceable(this.#run, closing, looks)) return;
    verdict.announceable += 1;
    const from = this.#life.stays[closing.first]?.from ?? 0;
    const before = this.#told.filter(({ at }) => at >= from && at < closing.at);
    const own = before.filter(({ job }) => {
      const told = closingIn(job);
      return told !== null && this.#holds(told, closing.at);
    });
    if (own.some(({ at }) => at >= leadsBegin(this.#run, closing))) verdict.inItsWeek += 1;
    if (own.length > 0) verdict.announced += 1;
    else if (before.some(({ job }) => job.kind === 'any-time')) verdict.digestOnly += 1;
    else {
      const days = before
        .flatMap(({ job: { deadline } }) => (deadline === null ? [] : [this.#days(deadline.earliest, deadline.latest)]))
        .join(', ');
      this.#fail('announced', closing.at, `closed unannounced; told in its last stay: ${days || 'nothing'}`, closing);
    }
  }

  intervals(): void {
    const verdict = this.#verdict;
    const { clock } = this.#run.world;
    for (const closing of this.#life.closings) {
      const looks = looksTowards(this.#life, closing, this.#shown);
      const before = looks.findLast(({ at }) => at <= closing.at - LONGEST_LEAD * DAY);
      if (before !== undefined && before.outlook.autoClose !== null) {
        verdict.widthsBefore.push(this.#width(before.outlook.autoClose));
      }
      for (const look of looks) {
        verdict.looks += 1;
        const { autoClose } = look.outlook;
        if (autoClose !== null) verdict.widths.push(this.#width(autoClose));
        if (autoClose !== null && this.#holds(autoClose, closing.at)) {
          verdict.inside += 1;
          continue;
        }
        if (this.#cameBackUnseen(closing)) verdict.unseenReturn += 1;
        if (autoClose === null) {
          this.#fail('inside', look.at, 'no closing shown', closing);
          continue;
        }
        const late = clock.day(autoClose.earliest) > clock.day(closing.at);
        if (late) verdict.beganAfter += 1;
        else verdict.endedBefore += 1;
        const shown = this.#days(autoClose.earliest, autoClose.latest);
        this.#fail('inside', look.at, `closes ${this.#days(closing.at, closing.at)}, shown ${shown}`, closing);
      }
    }
  }

  warnings(): void {
    const verdict = this.#verdict;
    const { clock } = this.#run.world;
    for (const { at, job } of this.#told) {
      const deadline = closingIn(job);
      if (deadline === null) continue;
      verdict.notices += 1;
      const seen = this.#shown.findLast((look) => look.at <= at && isTold(look));
      if (seen === undefined) continue;
      const stay = stayIndexAt(this.#life, seen.at);
      if (closingAhead(this.#life, seen.at) === null && stayEnds(this.#life, stay) <= at) {
        verdict.leftUnseen += 1;
        continue;
      }
      if (seen.outlook.autoClose === null) {
        verdict.leftSeen += 1;
        this.#fail(
          'left',
          at,
          `told to close ${this.#days(deadline.earliest, deadline.latest)} though it was seen in a status without a clock`,
        );
        continue;
      }
      const end = this.#endsAt(stay);
      if (end >= clock.on(clock.day(deadline.earliest) + 1, 0)) verdict.tooSoon += 1;
      if (end >= clock.on(clock.day(deadline.latest) + 1, 0)) verdict.falseWarnings += 1;
    }
  }

  /** When the clock that runs in that stay is over: by the closing, or as the case leaves. */
  #endsAt(stay: number): number {
    const ahead = closingAhead(this.#life, this.#life.stays[stay]?.from ?? 0);
    return ahead?.at ?? stayEnds(this.#life, stay);
  }

  #width({ earliest, latest }: Interval): number {
    const { clock } = this.#run.world;
    return clock.day(latest) - clock.day(earliest);
  }

  #holds({ earliest, latest }: Interval, at: number): boolean {
    const { clock } = this.#run.world;
    const day = clock.day(at);
    return clock.day(earliest) <= day && day <= clock.day(latest);
  }

  /** It had been seen in the same status before, and since then nowhere else. */
  #cameBackUnseen({ first }: Closing): boolean {
    const { stays } = this.#life;
    const from = stays[first]?.from ?? 0;
    const before = this.#shown.findLast((look) => look.at < from && isTold(look));
    return before !== undefined && stays[stayIndexAt(this.#life, before.at)]?.status === stays[first]?.status;
  }

  #days(earliest: number, latest: number): string {
    const { clock } = this.#run.world;
    const [first, last] = [clock.day(earliest), clock.day(latest)].map((day) => new Date(day * DAY).toISOString().slice(0, 10));
    return first === last ? `${first}` : `${first} – ${last}`;
  }

  #fail(bar: Failure['bar'], at: number, what: string, closing?: Closing): void {
    const unseenReturn = closing !== undefined && this.#cameBackUnseen(closing);
    this.#verdict.failures.push({ bar, caseIndex: this.#life.index, at, what, unseenReturn });
  }
}
