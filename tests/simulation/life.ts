/**
 * The truth: what becomes of a case, and when the vendor's clock closes it.
 *
 * Assumptions, none of them published. Vendor and customer act on working days, the vendor at any hour. A question is left unanswered in two
 * cases of five, otherwise answered after four days in the median; a solution is confirmed or contradicted in one case of four, a test is
 * done in half of the cases, after two weeks in the median. In one stay of six the vendor takes the case back and returns it within hours or
 * weeks; in one of four an answer is followed by the next question on the same day. Without a change of its status a case is touched every nine days in
 * the median while it is the vendor's, every thirty while it waits for the customer.
 * One case of thirty is reopened by the vendor after the clock closed it, and one of twenty is cloned: that is a new case.
 */
import type { StatusId } from '../../lib/status/types.ts';
import type { Random } from './random.ts';
import { FIGURES } from './vendor-clocks.ts';
import { DAY, HOUR, MINUTE } from './wall-clock.ts';
import type { World } from './world.ts';

export interface Stay {
  status: StatusId;
  from: number;
}

/** A closing by the clock: it began with `stays[first]` and ended `stays[last]`. They differ where the case passes through another status. */
export interface Closing {
  first: number;
  last: number;
  at: number;
}

export interface Life {
  /** Number in the whole run: `--case` replays it. */
  index: number;
  stays: Stay[];
  /** Every instant that moved "last updated", ascending: changes of the status too. */
  updates: number[];
  comments: { at: number; by: 'customer' | 'vendor' }[];
  closings: Closing[];
  /** The vendor's reminder e-mails, with the stay that each is about. */
  mails: { at: number; stay: number }[];
}

export function lifeOf(random: Random, world: World, index: number, openedAt: number): Life {
  return new Living(random, world, index, openedAt).life;
}

const CUSTOMER: ReadonlySet<StatusId> = new Set(['pending-customer-input', 'pending-customer-testing', 'awaiting-customer-confirmation']);

class Living {
  readonly life: Life;
  readonly #random: Random;
  readonly #world: World;
  #now: number;
  #done = false;

  constructor(random: Random, world: World, index: number, openedAt: number) {
    this.#random = random;
    this.#world = world;
    this.#now = openedAt;
    this.life = { index, stays: [], updates: [], comments: [], closings: [], mails: [] };
    this.#enter('new', openedAt);
    this.#enter(random.pick('under-review', 'in-progress', 'in-progress-tier-1'), this.#vendorActs(0.5));
    for (let steps = 0; steps < 60 && !this.#done && this.#now < world.settled; steps += 1) {
      if (CUSTOMER.has(this.#status)) this.#waits();
      else if (this.#status === 'closed') this.#afterClosing();
      else this.#goesOn();
    }
    this.#touch();
    this.life.updates.sort((a, b) => a - b);
    this.life.comments.sort((a, b) => a.at - b.at);
  }

  get #status(): StatusId {
    return (this.life.stays.at(-1) as Stay).status;
  }

  #enter(status: StatusId, at: number): void {
    this.#now = at;
    if (this.life.stays.at(-1)?.status === status) return;
    this.life.stays.push({ status, from: at });
    this.life.updates.push(at);
  }

  #comment(by: 'customer' | 'vendor', at: number): void {
    this.life.comments.push({ at, by });
    this.life.updates.push(at);
  }

  /** Some days from now in the median, by the vendor: at any hour of a working day. */
  #vendorActs(median: number): number {
    return this.#onWorkingDay(this.#now + Math.max(this.#random.around(median), 0.004) * DAY);
  }

  #onWorkingDay(at: number): number {
    const { clock } = this.#world;
    const weekday = clock.weekday(clock.day(at));
    const late = (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * DAY;
    return Math.floor((at + (this.#random.chance(0.9) ? late : 0)) / 1000) * 1000;
  }

  /** By the customer: at an hour of work of a working day. */
  #customerActs(median: number): number {
    const { clock } = this.#world;
    let day = clock.day(this.#now + this.#random.around(median) * DAY);
    if (this.#random.chance(0.95)) while (clock.weekday(day) % 6 === 0) day += 1;
    const at = clock.on(day, this.#random.whole(7 * 60, 19 * 60)) + this.#random.whole(0, 59) * 1000;
    return at > this.#now ? at : this.#now + this.#random.whole(10, 200) * MINUTE;
  }

  /** The case is the vendor's, or somebody else's: what comes next, and when. */
  #goesOn(): void {
    const next = this.#next();
    if (next === 'closed') {
      this.#enter('closed', this.#vendorActs(2));
      return;
    }
    // A question right after the answer.
    const quick = next === 'pending-customer-input' && this.#random.chance(0.25);
    const at = this.#vendorActs(quick ? 0.1 : this.#status === 'pending-development' ? 40 : this.#status === 'pending-release' ? 20 : 2.5);
    if (CUSTOMER.has(next)) this.#comment('vendor', at);
    this.#enter(next, at);
  }

  #next(): StatusId {
    const random = this.#random;
    const solved: readonly (readonly [StatusId, number])[] = [
      ['awaiting-customer-confirmation', 5],
      ['pending-customer-testing', 4],
      ['in-progress-tier-2', 1],
    ];
    switch (this.#status) {
      case 'pending-development':
        return random.weighted([['pending-release', 3], ...solved.map(([status, weight]) => [status, weight / 5] as const)]);
      case 'pending-release':
        return random.weighted(solved);
      default:
        return random.weighted<StatusId>([
          ['pending-customer-input', 40],
          ['awaiting-customer-confirmation', 20],
          ['pending-customer-testing', 7],
          ['in-progress-tier-1', 6],
          ['in-progress-tier-2', 9],
          ['pending-development', 7],
          ['pending-third-party-provider', 3],
          ['pending-content-operations', 4],
          ['closed', 4],
          [this.#world.edition === 'old-portal-2016' ? 'tier-2-w4i' : 'scheduled-support-service', 2],
          [this.#world.edition === 'vendor-2022' ? 'in-progress' : 'pending-work-plan', 1],
        ]);
    }
  }

  /** The case waits for the customer: the answer, the vendor taking it back, or the clock, whichever comes first. */
  #waits(): void {
    const { status, from } = this.life.stays.at(-1) as Stay;
    const stay = this.life.stays.length - 1;
    const clock = this.#closing(status, from);
    const { at: ends, to } = [this.#answer(), this.#takenBack(), this.#held()]
      .filter((event) => event !== null)
      .reduce((first, event) => (event.at < first.at ? event : first), clock);
    this.#remind(status, stay, Math.min(ends, clock.at));
    if (ends >= this.#world.settled) {
      this.#done = true;
      return;
    }
    if (ends === clock.at) {
      if (to === 'closed') this.life.closings.push({ first: this.#clockBegan(stay), last: stay, at: ends });
      this.#enter(to, ends);
      return;
    }
    if (to === 'update-received' || (to === 'reopened' && this.#random.chance(0.9))) this.#comment('customer', ends);
    this.#enter(to, ends);
    if (to === 'in-progress-tier-1' && this.#now < this.#world.settled) {
      const back = this.#vendorActs(this.#random.chance(0.6) ? 0.1 : 9);
      this.#enter(status, back);
    }
  }

  /** What the edition's clock does to a stay. */
  #closing(status: StatusId, from: number): { at: number; to: StatusId } {
    const figures = FIGURES[this.#world.edition][status];
    if (figures === undefined) return { at: Number.POSITIVE_INFINITY, to: 'closed' };
    const { ends, to } = figures;
    const { vendorClock, closesAt, closesOnlyDue } = this.#world;
    const due = vendorClock.later(from, ends.amount, ends.unit);
    const runs = closesAt === 'to the minute' ? due : vendorClock.on(vendorClock.day(due), closesAt);
    const at = closesOnlyDue && closesAt !== 'to the minute' && runs < due ? vendorClock.on(vendorClock.day(due) + 1, closesAt) : runs;
    return { at, to };
  }

  /** Where a clock leads through another status, all began with the first of the two. */
  #clockBegan(stay: number): number {
    const before = this.life.stays[stay - 1];
    if (before === undefined || FIGURES[this.#world.edition][before.status]?.to !== this.life.stays[stay]?.status) return stay;
    return this.life.stays[stay]?.from === this.#closing(before.status, before.from).at ? stay - 1 : stay;
  }

  #answer(): { at: number; to: StatusId } | null {
    const random = this.#random;
    switch (this.#status) {
      case 'pending-customer-input':
        return random.chance(0.6) ? { at: this.#customerActs(4), to: 'update-received' } : null;
      case 'pending-customer-testing':
        return random.chance(0.5)
          ? { at: this.#customerActs(15), to: random.pick('in-progress', 'closed', 'awaiting-customer-confirmation') }
          : null;
      default:
        return random.chance(0.25) ? { at: this.#customerActs(3), to: random.pick('reopened', 'closed') } : null;
    }
  }

  #takenBack(): { at: number; to: StatusId } | null {
    return this.#random.chance(0.16) ? { at: this.#vendorActs(5), to: 'in-progress-tier-1' } : null;
  }

  /** The customer holds the case open. */
  #held(): { at: number; to: StatusId } | null {
    if (this.#status !== 'pending-customer-input' || !this.#random.chance(0.04)) return null;
    return { at: this.#customerActs(8), to: 'pending-customer-testing' };
  }

  #remind(status: StatusId, stay: number, ends: number): void {
    const after = FIGURES[this.#world.edition][status]?.mails;
    if (after === undefined) return;
    const at = this.#world.clock.later((this.life.stays[stay] as Stay).from, after.amount, after.unit);
    if (at >= ends) return;
    this.life.mails.push({ at, stay });
    if (this.#world.mailUpdates) this.life.updates.push(at);
  }

  #afterClosing(): void {
    const byClock = this.life.closings.at(-1)?.at === this.#now;
    if (byClock && this.#random.chance(0.033)) this.#enter('reopened', this.#vendorActs(3));
    else this.#done = true;
  }

  /** Edits that move nothing but "last updated". */
  #touch(): void {
    for (const [stay, { status, from }] of this.life.stays.entries()) {
      const end = Math.min(stayEnds(this.life, stay), this.#world.settled);
      const median = CUSTOMER.has(status) ? 30 : 9;
      for (let at = from; status !== 'closed'; ) {
        at = this.#onWorkingDay(at + this.#random.around(median) * DAY + HOUR);
        if (at >= end) break;
        this.life.updates.push(at);
      }
    }
  }
}

export function stayIndexAt({ stays }: Life, at: number): number {
  return stays.findLastIndex(({ from }) => from <= at);
}

/** The closing by the clock that the case is heading for at that time; null when it is not, as the life shows later. */
export function closingAhead(life: Life, at: number): Closing | null {
  return life.closings.find((closing) => at >= (life.stays[closing.first] as Stay).from && at < closing.at) ?? null;
}

/** When it leaves the stay; infinite for the last. */
export function stayEnds({ stays }: Life, stay: number): number {
  return stays[stay + 1]?.from ?? Number.POSITIVE_INFINITY;
}
