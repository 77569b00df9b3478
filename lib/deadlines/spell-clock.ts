import { max, min } from '../cases/order.ts';
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import type { Spell } from '../cases/spells.ts';
import { type PolicyOverrides, statusPolicy } from '../policy/resolve.ts';
import type { EditionId, Span, StatusPolicy } from '../policy/types.ts';
import type { StatusId } from '../status/types.ts';
import { DAY } from '../time/zone.ts';
import { addSpan, lastReached, localDay, startOfDay } from './calendar.ts';
import type { Basis, Deadline, DeadlineKind } from './types.ts';

export interface ClockSettings {
  /** IANA time zone in which the portal counts days. */
  zone: string;
  /** The edition to plan by. */
  edition: EditionId;
  /** Editions that may be in force beside it: an earlier date by one of them is told, too. */
  otherEditions: readonly EditionId[];
  overrides?: PolicyOverrides;
}

/** That an edition is not the one in force. */
export interface Refutation {
  /** By then at the latest the edition would have closed the case, or had it go on to the status before that. */
  due: Instant;
  goesOn: boolean;
  /** The last look, which found it in its status still. */
  seen: Instant;
}

/** The clock that runs in one stay of one case, under any edition. */
export class SpellClock {
  readonly #record: CaseRecord;
  readonly #spell: Spell;
  readonly #settings: ClockSettings;

  constructor(record: CaseRecord, spell: Spell, settings: ClockSettings) {
    this.#record = record;
    this.#spell = spell;
    this.#settings = settings;
  }

  /** By the edition in use; by one of the others where it has nothing to say about the status. */
  autoClose(): Deadline | null {
    const { edition, otherEditions } = this.#settings;
    if (this.#policy(edition) !== undefined) return this.deadline(this.#closing, edition);
    return this.#soonest(otherEditions);
  }

  earlierByOtherEdition(autoClose: Deadline | null): Deadline | null {
    const { edition, otherEditions } = this.#settings;
    if (autoClose === null) return null;
    const soonest = this.#soonest(otherEditions.filter((other) => other !== edition && this.refutation(other) === null));
    return soonest !== null && comesBefore(soonest, autoClose) ? soonest : null;
  }

  /** The case was seen in its status later than the edition in use would have closed it. */
  get outlived(): boolean {
    const { edition } = this.#settings;
    return this.#outlived(this.#policy(edition));
  }

  deadline(kind: DeadlineKind, edition: EditionId): Deadline | null {
    const policy = this.#policy(edition);
    const after = kind === 'reminder-email' ? policy?.reminderAfter : policy?.closeAfter;
    if (policy === undefined || after === undefined) return null;
    const { zone } = this.#settings;
    const { start } = this.#spell;
    const outlived = this.#outlived(policy);
    const floor = this.#notBefore(kind, edition, policy);
    const begun = outlived ? this.#restartedBy() : start.latest;
    const counted = start.earliest === null ? null : startOfDay(addSpan(start.earliest, after, zone), zone);
    const earliest = counted === null ? floor : laterOf(floor, counted);
    const latest = lastReached(start.earliest, begun, after, zone);
    // Without any bound from below, all that is known is that it has not happened before the stay was known to have begun.
    const from = earliest ?? min(start.latest, latest);
    // A mail that was due before the last sighting has been sent.
    if (kind === 'reminder-email' && latest < from) return null;
    // Had it begun as early as it can have, its day were over: the earliest is no more than the last look.
    const isOver = counted !== null && floor !== null && localDay(floor, zone) > localDay(counted, zone);
    const basis: Basis = outlived || isOver ? 'bounded' : start.basis;
    return { kind, basis, edition, after: { ...after }, earliest: from, latest: max(from, latest) };
  }

  /** A case that is seen open has not been closed; where it must pass through another status first, that takes its time as well. */
  #notBefore(kind: DeadlineKind, edition: EditionId, policy: StatusPolicy): Instant | null {
    const { lastSeen } = this.#spell;
    const { zone } = this.#settings;
    const through = kind === 'reminder-email' ? undefined : policy.through;
    const rest = through === undefined ? undefined : this.#policy(edition, through.status)?.closeAfter;
    return lastSeen === null || rest === undefined ? lastSeen : startOfDay(addSpan(lastSeen, rest, zone), zone);
  }

  get #closing(): DeadlineKind {
    return this.#spell.id === 'pending-work-plan' ? 'work-plan-expiry' : 'auto-close';
  }

  #soonest(editions: readonly EditionId[]): Deadline | null {
    return editions
      .map((edition) => this.deadline(this.#closing, edition))
      .filter((deadline) => deadline !== null)
      .reduce<Deadline | null>((soonest, deadline) => (soonest === null || comesBefore(deadline, soonest) ? deadline : soonest), null);
  }

  #policy(edition: EditionId, status: StatusId | null = this.#spell.id): StatusPolicy | undefined {
    return status === null ? undefined : statusPolicy(edition, status, this.#settings.overrides);
  }

  /** Seen in its status on a day after the last one on which it can have been closed, or have gone on to the status before that: by this policy it can't. */
  #outlived(policy: StatusPolicy | undefined): boolean {
    return this.#outlivedDay(policy) !== null;
  }

  /** That last day, where the case was seen after it. */
  #outlivedDay(policy: StatusPolicy | undefined): Instant | null {
    const { lastSeen, start } = this.#spell;
    const stays = policy?.through?.after ?? policy?.closeAfter;
    // Most are seen long before that day: then there is no need to work it out.
    if (stays === undefined || lastSeen === null || lastSeen < start.latest + shortest(stays)) return null;
    const { zone } = this.#settings;
    const last = lastReached(start.earliest, start.latest, stays, zone);
    return localDay(lastSeen, zone) > localDay(last, zone) ? last : null;
  }

  /** Null where the clock can have been started anew: something was updated since, or that was not read. */
  refutation(edition: EditionId): Refutation | null {
    const updated = this.#record.updatedAt;
    const { start, lastSeen } = this.#spell;
    if (updated?.value == null || lastSeen === null || updated.value.earliest > start.latest || updated.seenAt < lastSeen) return null;
    const policy = this.#policy(edition);
    const due = this.#outlivedDay(policy);
    return due === null ? null : { due, goesOn: policy?.through !== undefined, seen: lastSeen };
  }

  /** The last time at which the clock can have been started anew. */
  #restartedBy(): Instant {
    const { lastSeen, start } = this.#spell;
    const updated = this.#record.updatedAt;
    if (lastSeen === null) return start.latest;
    return updated?.value == null || updated.seenAt < lastSeen ? lastSeen : min(lastSeen, updated.value.latest);
  }
}

/** Milliseconds that it lasts at the least, wherever clocks are put forward. */
const shortest = ({ amount, unit }: Span): number => ((unit === 'days' ? amount : 28 * amount) - 1) * DAY;

function comesBefore(a: Deadline, b: Deadline): boolean {
  return a.earliest < b.earliest || (a.earliest === b.earliest && a.latest < b.latest);
}

function laterOf(a: Instant | null, b: Instant): Instant {
  return a === null ? b : max(a, b);
}
