import { useState } from 'react';
import { i18n } from '#i18n';
import { NO_OWN } from '../lib/cases/own.ts';
import { localDate } from '../lib/deadlines/calendar.ts';
import { calendarOf } from '../lib/export/calendar.ts';
import { casesJson } from '../lib/export/cases-json.ts';
import { markdownOf } from '../lib/export/citation.ts';
import { afterExport, type ExportedEvent, overEvents } from '../lib/export/exported-events.ts';
import { csvOf, tsvOf } from '../lib/export/table.ts';
import { citedCases, closingEvents, eventIdOf, overEvent, tableOf } from '../lib/i18n/export-words.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import type { StorageItem } from '../lib/storage/item.ts';
import type { CaseView } from './case-view.ts';
import { Menu } from './menu.tsx';

export interface CasesExportProps {
  /** Those that were selected, or all that are shown. */
  cases: readonly CaseView[];
  /** All cases that are known: what of them is over is cancelled in the calendar. */
  all: readonly CaseView[];
  /** What stands in the user's calendar by earlier files. */
  exported: Pick<StorageItem<ExportedEvent[]>, 'getValue' | 'setValue'>;
  moment: Moment;
  onSave(name: string, text: string, type: string): void;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
  onPrint(): void;
}

/** Cases as files and for the clipboard. */
export function CasesExport({ cases, all, exported, moment, onSave, onCopy, onPrint }: CasesExportProps) {
  const [withOwn, setWithOwn] = useState(false);
  const [done, setDone] = useState('');
  const save = (name: string, text: string, type: string): void => {
    onSave(name, text, type);
    setDone(i18n.t('cases_page.done_saved'));
  };
  const copy = async (text: string): Promise<void> =>
    setDone((await onCopy(text)) ? i18n.t('cases_page.done_copied') : i18n.t('cases_page.done_refused'));
  const told = () => cases.map(({ record, outlook, own }) => ({ record, outlook, own: withOwn ? own : null }));
  async function saveCalendar(): Promise<void> {
    const before = await exported.getValue();
    const today = localDate(moment.now, moment.zone);
    const events = closingEvents(told(), moment);
    const expected = new Set(all.flatMap(({ outlook }) => eventIdOf(outlook, moment) ?? []));
    const over = overEvents(before, expected, today).map(overEvent);
    await exported.setValue(afterExport(before, events, today));
    save('case-closings.ics', calendarOf(i18n.t('cases_page.calendar_name'), events, moment.now, over), 'text/calendar');
  }
  return (
    <Menu label={i18n.t('cases_page.export')}>
      {() => (
        <>
          <button type="button" onClick={() => void saveCalendar()}>
            {i18n.t('cases_page.calendar')}
          </button>
          <button type="button" onClick={() => save('cases.csv', csvOf(tableOf(told(), moment)), 'text/csv')}>
            {i18n.t('cases_page.table')}
          </button>
          <button type="button" onClick={() => void copy(tsvOf(tableOf(told(), moment)))}>
            {i18n.t('cases_page.copy_table')}
          </button>
          <button type="button" onClick={() => void copy(markdownOf(citedCases(told(), moment)))}>
            {i18n.t('cases_page.copy_markdown')}
          </button>
          <button type="button" onClick={() => save('cases.json', casesJson(told(), moment), 'application/json')}>
            {i18n.t('cases_page.json')}
          </button>
          <button type="button" onClick={onPrint}>
            {i18n.t('cases_page.print')}
          </button>
          {cases.some(({ own }) => own !== NO_OWN) && (
            <label>
              <input type="checkbox" checked={withOwn} onChange={({ target }) => setWithOwn(target.checked)} />
              {i18n.t('cases_page.with_own')}
            </label>
          )}
          <p className="hint" role="status">
            {done || i18n.t('cases_page.export_hint')}
          </p>
          <p className="hint">{i18n.t('cases_page.calendar_hint')}</p>
        </>
      )}
    </Menu>
  );
}
