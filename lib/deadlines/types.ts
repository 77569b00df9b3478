/** What is worked out for one case at one `now`. Codes and parameters only: components and painters turn them into words. */
import type { CaseNumber, FieldName, Instant, Interval, RecordId, UnreadableReason } from '../cases/schemas.ts';
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

export type DeadlineKind = 'reminder-email' | 'auto-close';

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

export interface Outlook {
  key: string;
  portal: string;
  recordId: RecordId | null;
  caseNumber: CaseNumber | null;
  /** Path on the portal that opens the case. */
  path: string | null;
  subject: string | null;
  priority: string | null;
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
  /** When the status was last read on a page. */
  lastSeen: Instant | null;
  problems: Problem[];
}
