// Dates as text in a user's Salesforce locale and time zone (which need not be the browser's). The app in the browser and the server,
// which writes the older pages, both take them from here.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where the portal was seen to write no comma between date and time, though `Intl` does. */
const WRITTEN_WITHOUT_COMMA = /^(en-GB|da)\b/;

export function dateTexts(locale, timeZone) {
  const twoDigits = locale === 'en-US' ? 'numeric' : '2-digit';
  const dateTimeStyle = { year: 'numeric', month: twoDigits, day: twoDigits, hour: twoDigits, minute: '2-digit', timeZone };
  const dateTime = new Intl.DateTimeFormat(locale, dateTimeStyle);

  function formatDateTime(value) {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    const text = dateTime.format(value);
    return WRITTEN_WITHOUT_COMMA.test(locale) ? text.replace(', ', ' ') : text;
  }

  function wallParts(instant) {
    const parts = new Intl.DateTimeFormat('en-GB', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }).formatToParts(instant);
    return Object.fromEntries(parts.map((part) => [part.type, part.value]));
  }

  function timeOfDay(instant) {
    return new Intl.DateTimeFormat(locale, { hour: twoDigits, minute: '2-digit', timeZone }).format(instant);
  }

  /** The feed's times: the language stays English, order and clock follow the locale: "13. July 2026 at 09.47", "July 13, 2026 at 9:47 AM". */
  function formatLong(instant) {
    const { day, month, year } = wallParts(instant);
    if (['en-US', 'ja', 'ja-JP', 'zh-CN'].includes(locale)) return `${month} ${day}, ${year} at ${timeOfDay(instant)}`;
    const dot = /^(de|da|nb|fi|cs)/.test(locale) ? '.' : '';
    return `${day}${dot} ${month} ${year} at ${timeOfDay(instant)}`;
  }

  function formatFeedTime(instant, now) {
    const age = now - instant;
    if (age < MINUTE) return 'Just now';
    if (age < HOUR) return `${Math.floor(age / MINUTE)}m ago`;
    if (age < DAY) return `${Math.floor(age / HOUR)}h ago`;
    const wallDay = (at) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
    if (wallDay(instant) === wallDay(now - DAY)) return `Yesterday at ${timeOfDay(instant)}`;
    return formatLong(instant);
  }

  return { dateTimeStyle, formatDateTime, formatFeedTime };
}
