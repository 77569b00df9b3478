/** Every message between the parts of the extension, once: name, payload, answer. What a receiver accepts stands in `message-guards.ts`. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Instant, Reading } from './cases/schemas.ts';
import type { Outlook } from './deadlines/types.ts';
import type { DateOrder } from './portal/date-figures.ts';

/** What the reader needs to know to turn the page's wall times into instants. */
export interface ReaderSettings {
  /** IANA time zone of the portal's user. */
  zone: string;
  /** The order of day and month that earlier pages of this portal proved, null while none did. */
  order: DateOrder | null;
}

/** What the page needs to paint what was read. */
export interface ReadingAnswer {
  outlooks: Outlook[];
  zone: string;
  now: Instant;
}

/** Where a case is opened. */
export interface CaseTarget {
  portal: string;
  path: string;
}

export interface Protocol {
  /** Content script, once it has found something to read. */
  readerSettings(): ReaderSettings;
  /** Content script: this page proves the order of day and month, for pages of the same portal that do not. */
  dateOrder(order: DateOrder): void;
  /** Content script: what one pass over a surface showed. Answers with the outlooks of the cases in it. */
  reading(reading: Reading): ReadingAnswer;
  /** Content script: a form or comment box is in use, the checklist panel is wanted in this frame. */
  showPanel(): void;
  /** Popup: open a case, in its tab when there is one. */
  openCase(target: CaseTarget): void;
}

export type MessageName = keyof Protocol;

export const messenger = defineExtensionMessaging<Protocol>();
export const send = messenger.sendMessage;
