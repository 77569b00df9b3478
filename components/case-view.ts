import type { ReactNode } from 'react';
import { NO_OWN, type Own } from '../lib/cases/own.ts';
import type { CaseRecord } from '../lib/cases/schemas.ts';
import { searchText } from '../lib/cases/search.ts';
import { type Group, groupOf } from '../lib/deadlines/groups.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import type { FilledText, Place, ReadyTextId } from '../lib/guidance/ready-texts.ts';
import { statusWords, turnWords } from '../lib/i18n/outlook-words.ts';
import type { ReadyText } from '../lib/i18n/ready-text-words.ts';
import type { Silent } from '../lib/reminders/snooze.ts';

/** A ready-made text, filled in for a case. */
export type TextFor = (id: ReadyTextId, outlook: Outlook, more?: Partial<Record<Place, string>>) => FilledText;

/** All ready-made texts, for whichever case. */
export interface ReadyForCase {
  texts: readonly ReadyText[];
  /** In which language those for the vendor are. */
  choice: ReactNode;
  fill(view: CaseView, text: ReadyText): FilledText;
}

/** A case as the page of all cases shows it. */
export interface CaseView {
  record: CaseRecord;
  outlook: Outlook;
  group: Group;
  /** What it is found by. */
  text: string;
  /** Set while it is snoozed. */
  silent: Silent | undefined;
  /** What the user wrote about it. */
  own: Own;
}

export function caseView(record: CaseRecord, outlook: Outlook, silent: Silent | undefined): CaseView {
  const { caseNumber, subject, priority, asset, caseType, contact, institution } = record;
  const fields = [subject, priority, asset, caseType, contact, institution].map((field) => field?.value ?? null);
  const text = searchText([caseNumber, ...fields, statusWords(outlook), turnWords(outlook)]);
  return { record, outlook, group: groupOf(outlook), text, silent, own: NO_OWN };
}

const found = new WeakMap<Own, string>();

function foundBy(own: Own): string {
  const related = own.related.flatMap(({ number, institution }) => [number, institution]);
  const text = found.get(own) ?? searchText([own.note, own.assignee, ...own.tags, ...related]);
  found.set(own, text);
  return text;
}

/** With what the user wrote: found by that, too. */
export const withOwn = (view: CaseView, own: Own): CaseView =>
  own === NO_OWN ? view : { ...view, own, text: `${view.text}\n${foundBy(own)}` };
