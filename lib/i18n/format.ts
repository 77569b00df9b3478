/** Dates, distances and plurals in the language of the words. */
import { i18n } from '#i18n';
import type { Instant, Interval } from '../cases/schemas.ts';
import { localDate, localDay } from '../deadlines/calendar.ts';
import { direction, isolated, language, weekLanguage } from './language.ts';

/** Formatters are costly to make and a list asks for the same one a hundred times. */
const made = new Map<string, unknown>();
export function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const dayFormat = (zone: string, year: boolean): Intl.DateTimeFormat =>
  once(
    `day|${language()}|${zone}|${year}`,
    () =>
      new Intl.DateTimeFormat(language(), {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        timeZone: zone,
        ...(year ? { year: 'numeric' } : {}),
      }),
  );

const yearOf = (instant: number, zone: string): string => localDate(instant as Instant, zone).slice(0, 4);

/** "Sat 28 Nov", with the year when it is not this one. */
export function formatDay(instant: Instant, zone: string, now: Instant): string {
  return dayFormat(zone, yearOf(instant, zone) !== yearOf(now, zone)).format(instant);
}

/** "Sat 28 Nov" or "Thu 26 – Sat 28 Nov". */
export function formatDays(interval: Interval, zone: string, now: Instant): string {
  const year = yearOf(interval.earliest, zone) !== yearOf(now, zone) || yearOf(interval.latest, zone) !== yearOf(now, zone);
  return dayFormat(zone, year).formatRange(interval.earliest, interval.latest);
}

/** "28 Nov" in a zone, where there is room for no more. */
export const formatShortDay = (instant: Instant, zone: string): string =>
  once(`short|${language()}|${zone}`, () => new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', timeZone: zone })).format(
    instant,
  );

/** "14 Sept 2022" for a date without time, "2022-09-14". */
export function formatDate(date: string): string {
  return once(`date|${language()}`, () => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' })).format(
    Date.parse(date),
  );
}

/** "3 April 2026" for a day of the calendar. Months count from 1. */
export function formatLongDate({ year, month, day }: { year: number; month: number; day: number }): string {
  return once(`long|${language()}`, () => new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' })).format(
    Date.UTC(year, month - 1, day),
  );
}

const MONDAY_OF_1970 = 5;

/** "Monday" for 1, "Sunday" for 7. */
export function formatWeekday(day: number): string {
  return once(`weekday|${language()}`, () => new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' })).format(
    Date.UTC(1970, 0, MONDAY_OF_1970 + day - 1),
  );
}

/** The day on which weeks begin, from Monday, 1, to Sunday, 7; Monday where the browser does not know. */
export const weekBegins = (): number =>
  once(`week|${weekLanguage()}`, () => {
    // The one is today's name, the other an older one; neither is in the types yet.
    const locale: { getWeekInfo?(): { firstDay: number }; weekInfo?: { firstDay: number } } = new Intl.Locale(weekLanguage());
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  });

/** Monday, 1, to Sunday, 7, from the day on which weeks begin. */
export const weekdays = (): number[] => Array.from({ length: 7 }, (_, i) => ((weekBegins() - 1 + i) % 7) + 1);

/** "Mon" for 1, "Sun" for 7. */
export function formatShortWeekday(day: number): string {
  return once(`weekdays|${language()}`, () => new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' })).format(
    Date.UTC(1970, 0, MONDAY_OF_1970 + day - 1),
  );
}

/** "Known as status, case status": names in one line, each by itself where it runs the other way than the line. */
export function formatNames(names: readonly string[]): string {
  const list = once(`names|${language()}`, () => new Intl.ListFormat(language(), { type: 'unit', style: 'long' }));
  return list.format(direction() === 'rtl' ? names.map(isolated) : names);
}

/** "22 Nov, 09:14" in the portal's zone. */
export function formatMoment(instant: Instant, zone: string): string {
  return once(
    `moment|${language()}|${zone}`,
    () => new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone: zone }),
  ).format(instant);
}

/** "09:14" in a zone. */
export const formatTime = (instant: Instant, zone: string): string =>
  once(`time|${language()}|${zone}`, () => new Intl.DateTimeFormat(language(), { timeStyle: 'short', timeZone: zone })).format(instant);

/** Whole days of the calendar from the day of `now` to that of `instant`; negative when it is past. */
export const daysUntil = (instant: Instant, zone: string, now: Instant): number => localDay(instant, zone) - localDay(now, zone);

/** "today", "tomorrow", "in 5 days". */
export const formatDistance = (instant: Instant, zone: string, now: Instant): string => formatDistanceInDays(daysUntil(instant, zone, now));

/** The same for a number of days, negative when they are past. */
export function formatDistanceInDays(days: number): string {
  return once(`distance|${language()}`, () => new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })).format(days, 'day');
}

/** "5d": a number of days in as few signs as the language has for it. */
export function formatDayCount(days: number): string {
  return once(`days|${language()}`, () => new Intl.NumberFormat(language(), { style: 'unit', unit: 'day', unitDisplay: 'narrow' })).format(
    days,
  );
}

/** "3,350". */
export const formatNumber = (value: number): string => once(`number|${language()}`, () => new Intl.NumberFormat(language())).format(value);

/** "41", and "4.1" below ten. */
export const formatRough = (value: number): string =>
  once(`rough|${language()}|${value < 10}`, () => new Intl.NumberFormat(language(), { maximumFractionDigits: value < 10 ? 1 : 0 })).format(
    value,
  );

/** "64%". */
export const formatShare = (share: number): string =>
  once(`share|${language()}`, () => new Intl.NumberFormat(language(), { style: 'percent' })).format(share);

/** The messages whose text depends on a number; each has one key per plural category of the language. */
type CountedKey =
  | 'toolbar.waiting'
  | 'popup.waiting'
  | 'notice.closing'
  | 'notice.any_time'
  | 'notice.absence'
  | 'notice.new_case'
  | 'notice.first_response'
  | 'notice.silence'
  | 'notice.reminder_email'
  | 'notice.digest'
  | 'popup.hidden'
  | 'popup.found'
  | 'cases_page.shown'
  | 'cases_page.selected'
  | 'cases_page.snoozed'
  | 'cases_page.snooze_closing'
  | 'calendar.closings'
  | 'calendar.more'
  | 'charts.ages.title'
  | 'charts.statuses.title'
  | 'charts.told.title'
  | 'views.within_days'
  | 'own.tagged'
  | 'own.assigned'
  | 'match.found'
  | 'settings.search.found'
  | 'storage.kept'
  | 'your_data.refused'
  | 'your_data.new_cases'
  | 'your_data.changed_cases'
  | 'your_data.own'
  | 'your_data.others'
  | 'settings.response.calendar_file.adds'
  | 'settings.response.calendar_file.left_out'
  | 'settings.sync.cases'
  | 'settings.sync.left_out'
  | 'settings.sync.broken'
  | 'page.cases'
  | 'page.unread'
  | 'page.count'
  | 'draft.subject'
  | 'draft.description'
  | 'draft.both'
  | 'draft.comment'
  | 'draft.unsure'
  | 'comment_panel.remarks'
  | 'template.inserted'
  | 'time.days'
  | 'time.months'
  | 'time.hours'
  | 'time.business_days';

/** Makes what the dates of a list are written by ahead of time, while there is nothing else to do: the browser takes long over each. */
export function warmUp(): void {
  const now = Date.now() as Instant;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  formatDays({ earliest: now, latest: now }, timeZone, now);
  formatMoment(now, timeZone);
  formatDistance(now, timeZone, now);
  counted('popup.waiting', 1);
}

/** A message with a number in it, in the plural form that the language wants for it. The number is the first substitution. */
export function counted(key: CountedKey, count: number, ...more: string[]): string {
  const category = once(`plural|${language()}`, () => new Intl.PluralRules(language())).select(count);
  const number = formatNumber(count);
  return message(`${key}.${category}`, [number, ...more]) || message(`${key}.other`, [number, ...more]);
}

/** A message by a key that logic returned; the keys are checked by a test, as the compiler can't. */
export function message(key: string, substitutions: readonly string[] = []): string {
  return (i18n as unknown as { t(key: string, substitutions: readonly string[]): string }).t(key, substitutions);
}
