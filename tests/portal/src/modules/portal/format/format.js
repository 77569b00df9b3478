// Dates as text, in the user's Salesforce locale and time zone (which need not be the browser's).
import { boot, portalNow } from 'portal/boot';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const twoDigits = boot.locale === 'en-US' ? 'numeric' : '2-digit';
/** The parts of a date and time, for `Intl` and for the base components. */
export const DATE_TIME_STYLE = {
  year: 'numeric',
  month: twoDigits,
  day: twoDigits,
  hour: twoDigits,
  minute: '2-digit',
  timeZone: boot.timeZone,
};
/** Where the portal was seen to write no comma between date and time, though `Intl` does. */
const WRITTEN_WITHOUT_COMMA = /^(en-GB|da)\b/;

const dateTime = new Intl.DateTimeFormat(boot.locale, DATE_TIME_STYLE);

/** "28/10/2025 02:04", "10/28/2025, 3:04 PM", "28.10.2025, 15:04" ... Text that is no date is shown as it is. */
export function formatDateTime(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const text = dateTime.format(value);
  return WRITTEN_WITHOUT_COMMA.test(boot.locale) ? text.replace(', ', ' ') : text;
}

function wallParts(instant) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: boot.timeZone,
  }).formatToParts(instant);
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

function timeOfDay(instant) {
  const style = { hour: boot.locale === 'en-US' ? 'numeric' : '2-digit', minute: '2-digit', timeZone: boot.timeZone };
  return new Intl.DateTimeFormat(boot.locale, style).format(instant);
}

/** The feed's times: the language stays English, order and clock follow the locale: "13. July 2026 at 09.47", "July 13, 2026 at 9:47 AM". */
function formatLong(instant) {
  const { day, month, year } = wallParts(instant);
  if (['en-US', 'ja', 'ja-JP', 'zh-CN'].includes(boot.locale)) return `${month} ${day}, ${year} at ${timeOfDay(instant)}`;
  const dot = /^(de|da|nb|fi|cs)/.test(boot.locale) ? '.' : '';
  return `${day}${dot} ${month} ${year} at ${timeOfDay(instant)}`;
}

/** Compact for a day ("5m ago", "17h ago"), then "Yesterday at 3:04 PM", then an absolute date. */
export function formatFeedTime(instant) {
  const now = portalNow();
  const age = now - instant;
  if (age < MINUTE) return 'Just now';
  if (age < HOUR) return `${Math.floor(age / MINUTE)}m ago`;
  if (age < DAY) return `${Math.floor(age / HOUR)}h ago`;
  const wallDay = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: boot.timeZone }).format(at);
  if (wallDay(instant) === wallDay(now - DAY)) return `Yesterday at ${timeOfDay(instant)}`;
  return formatLong(instant);
}
