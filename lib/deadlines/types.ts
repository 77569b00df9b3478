/** What is worked out for one case at one `now`. Codes and parameters only: components and painters turn them into words. */
import type { CaseNumber, FieldName, Instant, Interval, RecordId, UnreadableReason } from '../cases/schemas.ts';
import type { PriorityId, ResponseTarget } from '../policy/response-targets.ts';
import type { EditionId } from '../policy/types.ts';
import type { StatusId, Turn } from '../status/types.ts';

/** `history`: a row or post tells when the status began; `watched`: seen in another status before; `bounded`: only known to have begun at or before some time. */
export type Basis = 'history' | 'watched' | 'bounded';

/** When the present stay in a status began. With basis `bounded`, `earliest` is the opening of the case, or null when that is unknown too. */
export interface SpellStart {
  earliest: Instant | null;
  latest: Instant;
  basis: Basis;
}

/** `work-plan-expiry` stands in the place of an auto-close: a work plan runs out, which closes the case or, by the edition of 2016, has it pass through Closing first. */
export type DeadlineKind = 'reminder-email' | 'auto-close' | 'work-plan-expiry';

/** An expected event. `earliest` is never before the last sighting of the case in this status, and is counted to the start of its day in the portal's time zone. */
export interface Deadline extends Interval {
  kind: DeadlineKind;
  basis: Basis;
  edition: EditionId;
  /** The figure that was applied, for "28 days after it began to wait". */
  after: { amount: number; unit: 'days' | 'months' };
}

/** What could not be told, and why. Shown with the case, never hidden. */
export type Problem =
  | { code: 'status-unknown'; raw: string }
  | { code: 'status-unread'; raw: string; reason: UnreadableReason }
  | { code: 'status-never-read' }
  | { code: 'field-unread'; field: FieldName; raw: string; reason: UnreadableReason }
  | { code: 'start-only-bounded' }
  | { code: 'evidence-contradicts' }
  /** Seen open after the day on which the edition in use closes it: another edition is in force, or its clock was started anew. */
  | { code: 'outlived' }
  /** A list of open cases in which it stood was read whole without it, and nothing was seen of it since that reading began. */
  | { code: 'no-longer-listed'; view: string; since: Instant };

/** The vendor's first answer to a case: when it is due, and whether it came. */
export interface FirstResponse {
  /** Between the strictest and the laxest reading of the target, in every region that may count. */
  due: Interval;
  /** `overdue`: read after the latest of it, without an answer. `unknown`: that time is over, and what was read since does not tell. */
  state: 'due' | 'overdue' | 'answered' | 'unknown';
  answeredBy: 'comment' | 'status' | null;
  /** The priority that counts: High for what is filed as down of a sandbox. */
  priority: PriorityId;
  target: ResponseTarget;
  sandbox: boolean;
  /** When status and comments were read last. */
  read: { status: Instant | null; comments: Instant | null };
}

/** Nothing was heard of the vendor for too long. */
export interface Silence {
  /** `no-progress`: High or down for a month. `unanswered`: the customer's comment is the last word. `quiet`: any other that support has, for a month. */
  code: 'no-progress' | 'unanswered' | 'quiet';
  /** The vendor's last visible action; with `unanswered` the comment that waits for an answer. */
  since: Interval;
  /** What shows `since`. `update`: only the last update of the case, by whomever, so it is no more than an upper bound. */
  basis: 'comment' | 'change' | 'update';
  /** When it was read last that nothing had come. */
  until: Instant;
  /** The comment that waits for an answer. */
  asked: Interval | null;
}

/** From what must be looked at now to what is done. */
export const URGENCIES = ['now', 'soon', 'later', 'look', 'watch', 'calm', 'done'] as const;
export type UrgencyLevel = (typeof URGENCIES)[number];

/** Why a case stands where it stands, or why something is to be done. */
export type Reason =
  | { code: 'closes-today' }
  | { code: 'may-close-tomorrow' }
  | { code: 'closes-in-days'; days: number }
  /** When it began to wait is not known: it closes by `latest`, or any day before. */
  | { code: 'start-unknown'; latest: Instant }
  | { code: 'probably-closed'; latest: Instant }
  | { code: 'waits' }
  | { code: 'answered'; at: Interval }
  | { code: 'status-unread' }
  | { code: 'status-unknown' }
  | { code: 'no-longer-listed'; view: string; since: Instant }
  | { code: 'first-response-overdue'; due: Instant }
  | { code: 'first-response-unread'; due: Instant }
  | { code: 'no-progress'; since: Instant }
  | { code: 'unanswered'; since: Instant }
  | { code: 'quiet'; since: Instant }
  /** What the user did then, by their own word. */
  | { code: 'step-unanswered'; since: Instant }
  | { code: 'escalated'; since: Instant }
  /** Nothing was read since an answer to it was to be expected. */
  | { code: 'answer-unread'; since: Instant }
  | { code: 'down' }
  | { code: 'vendors-turn' }
  | { code: 'third-party' }
  | { code: 'closed' };
export type ReasonCode = Reason['code'];

/** For tests and tables that must know them all. */
export const REASON_CODES = [
  'closes-today',
  'may-close-tomorrow',
  'closes-in-days',
  'start-unknown',
  'probably-closed',
  'waits',
  'answered',
  'status-unread',
  'status-unknown',
  'no-longer-listed',
  'first-response-overdue',
  'first-response-unread',
  'no-progress',
  'unanswered',
  'quiet',
  'step-unanswered',
  'escalated',
  'answer-unread',
  'down',
  'vendors-turn',
  'third-party',
  'closed',
] as const satisfies readonly ReasonCode[];

export interface Urgency {
  level: UrgencyLevel;
  reason: Reason;
}

/** What the user can do, on the portal and by their own hand. */
export const ACTION_CODES = [
  'open-once',
  'look-again',
  'answer',
  'test',
  'confirm-or-object',
  'hold',
  'tell-hub',
  'look-for-answer',
  'ask-update',
  'give-feedback',
  'escalate',
  'tell-programme-manager',
  'put-on-agenda',
  'idea-exchange',
  'clone',
  'fill-in-survey',
  'nothing',
] as const;
export type ActionCode = (typeof ACTION_CODES)[number];

export interface Action {
  code: ActionCode;
  reason: Reason;
}

export interface Outlook {
  key: string;
  portal: string;
  recordId: RecordId | null;
  caseNumber: CaseNumber | null;
  /** Path on the portal that opens the case. */
  path: string | null;
  subject: string | null;
  priority: string | null;
  asset: string | null;
  /** The status as the page shows it ("Pending · Customer Input" in two fields), and what it stands for; `id` null: a status we do not know. */
  status: { raw: string; subRaw: string | null; id: StatusId | null } | null;
  turn: Turn;
  /** The case waits for the customer: it stands in a status that is the customer's turn. */
  waits: boolean;
  start: SpellStart | null;
  autoClose: Deadline | null;
  reminderEmail: Deadline | null;
  /** The earliest auto-close that another edition which may be in force would give, when it is earlier than `autoClose`. */
  earlierByOtherEdition: Deadline | null;
  /** Null where no target is known: another vendor's scale, no priority, no time of opening. */
  firstResponse: FirstResponse | null;
  silence: Silence | null;
  /** The customer's comment in this stay, which the portal has not confirmed by another status yet. */
  answered: { at: Interval } | null;
  urgency: Urgency;
  /** What to do next, the best first; never empty. */
  actions: readonly Action[];
  /** When the status was last read on a page. */
  lastSeen: Instant | null;
  /** When comments were last read, and the latest one that is not surely the customer's. */
  comments: { read: Instant | null; latest: Interval | null };
  problems: Problem[];
}
