/** Every message between the parts of the extension, once: name, payload, answer. What a receiver accepts stands in `message-guards.ts`. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { OwnRow } from './cases/own.ts';
import type { CaseNumber, Reading, RecordId } from './cases/schemas.ts';
import type { PartName } from './lint/part-names.ts';
import type { PageCommand } from './platform/commands.ts';
import type { DateOrder } from './portal/date-figures.ts';
import type { BadgeLook } from './portal/paint/badge.ts';
import type { CardLook } from './portal/paint/banner.ts';
import type { PageReport } from './portal/report.ts';
import type { Snooze } from './reminders/snooze.ts';

/** What a page shows of a case, all words and figures ready: the page's script holds neither editions nor calendar. */
export interface CaseWords {
  recordId: RecordId | null;
  caseNumber: CaseNumber | null;
  badge: BadgeLook;
  /** Null for the rows of a list. */
  card: CardLook | null;
  /** Number and summary, to be copied; null for the rows of a list. */
  cited: string | null;
}

/** What the page needs to paint what was read. */
export interface ReadingAnswer {
  cases: CaseWords[];
}

/** What the form for a new case holds so far. */
export interface FilingQuestion {
  subject: string;
  asset: string | null;
  priority: string | null;
  /** Production or a sandbox, as the form shows it. */
  environment: string | null;
}

/** What helps with filing it, in words. */
export interface FilingAnswer {
  /** What the chosen priority promises; empty where that is not known. */
  priority: { text: string; href: string | null }[];
  /** What each priority is for, from the most urgent; null in another vendor's scale. */
  priorities: { lines: { name: string; text: string }[]; href: string } | null;
  /** The organisation's addresses for the asset. */
  contacts: string[];
  /** The user's own cases with a subject like this one's, open ones first. */
  similar: { caseNumber: string | null; subject: string; status: string; href: string }[];
}

/** Where a case is opened. */
export interface CaseTarget {
  portal: string;
  path: string;
}

export interface Protocol {
  /** Scout, by `platform/summon.ts`: this frame holds something that could be a case, the sentinel is wanted in it. */
  sentinelWanted(): void;
  /** Content script: this page proves the order of day and month, for pages of the same portal that do not. */
  dateOrder(order: DateOrder): void;
  /** Content script: what one pass over a surface showed. Answers with what is to be shown of the cases in it. */
  reading(reading: Reading): ReadingAnswer;
  /** Background to a page's top frame: the case of a frame within it, whose card only the top frame can show in sight; null when it went. */
  framedCase(answer: ReadingAnswer | null): void;
  /** Content script of a frame: the case that it showed is gone. */
  framedCaseGone(): void;
  /** Content script: a form or comment box is in use, the checklist panel is wanted in this frame. */
  showPanel(): void;
  /** Checklist panel: a text needs a part of the linter that is not in this frame yet. */
  lintPart(name: PartName): void;
  /** Checklist panel: what helps with filing this case. */
  filing(question: FilingQuestion): FilingAnswer;
  /** Checklist panel: the user does not want to be told again about the finding with this key. */
  ignoreFinding(key: string): void;
  /** Checklist panel: the user does not want to hear of this rule any more. */
  switchRuleOff(rule: string): void;
  /** Checklist panel: the user does not want the questions before a new case any more. */
  dismissBeforeFiling(): void;
  /** Settings page: settings were changed, here or in another page of ours; what depends on them is to be brought up to date. */
  settingsChanged(): void;
  /** Popup: open a case, in its tab when there is one. */
  openCase(target: CaseTarget): void;
  /** Popup: the list is to be read in a tab of its own. False where that can't be. */
  readList(): boolean;
  /** Popup: a case is snoozed, or its snooze taken back. */
  snooze(snooze: Snooze): void;
  /** Our pages: what the user wrote about cases. */
  own(rows: readonly OwnRow[]): void;
  /** Settings page: a backup was read in or taken back. */
  dataChanged(): void;
  /** Settings page: all that is stored is to go. */
  deleteEverything(): void;
  /** Popup, to a tab: every frame that has something to say of its reading sends a `pageReport`, the top frame always. */
  tellReport(): void;
  /** Popup, to a tab: nothing is to be read or shown on the page that it shows, until that is left; or again. */
  pausePage(isPaused: boolean): void;
  /** Background, to a tab: keys of the browser's were pressed. Each frame does what is its own. */
  command(command: PageCommand): void;
  /** Content script, asked for it: how the reading of its page went. */
  pageReport(report: PageReport): void;
}

export type MessageName = keyof Protocol;

export const messenger = defineExtensionMessaging<Protocol>();
export const send = messenger.sendMessage;
export const listen = messenger.onMessage;

/** Longer than a worker takes to be started again. */
const TRIES = 5;
const BETWEEN_TRIES_MS = 300;

/** A worker that is stopped on the way never answers, and the next try starts it again. For what may arrive twice. @throws when none answers */
export async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, tries * BETWEEN_TRIES_MS));
    }
  }
}

/** Of two decisions on a case the later one counts, so that one that is sent again changes nothing. */
export const sendSnooze = (snooze: Snooze): Promise<void> => untilAnswered(() => send('snooze', snooze));

/** Rows are joined by the latest change of each field, so that those that are sent again change nothing. @throws when they could not be stored */
export const saveOwn = (rows: readonly OwnRow[]): Promise<void> => untilAnswered(() => send('own', rows));
