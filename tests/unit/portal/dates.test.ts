import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { orderByInstant } from '../../../lib/portal/date-order.ts';
import { LANGUAGES, languageOf, TWO_MONTHS } from '../../../lib/portal/date-words.ts';
import { type DateOrder, decideOrder, readTime } from '../../../lib/portal/dates.ts';

const NOW = Date.parse('2026-05-20T10:00:00Z') as Instant;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The interval as ISO and length, or the reason. */
function shown(raw: string, order: DateOrder | null = null, zone = 'UTC'): string {
  const time = readTime(raw, { now: NOW, zone, order });
  if ('reason' in time) return time.reason;
  const { earliest, latest } = time.value;
  return `${new Date(earliest).toISOString().slice(0, 16)} +${(latest - earliest + 1) / MINUTE}m`;
}

describe('absolute times', () => {
  it.each([
    '28/10/2025 15:04',
    '28/10/2025, 15:04',
    '28.10.2025, 15:04',
    '28.10.2025 15.04',
    '28-10-2025 15:04',
    '28. 10. 2025 15:04',
    '10/28/2025, 3:04 PM',
    '10/28/2025 3:04\u202FPM',
    '28/10/2025, 3:04 pm',
    '28/10/2025 3:04 p.\u00A0m.',
    '2025/10/28 15:04',
    '2025-10-28 15:04',
    '2025. 10. 28. 15:04',
    '2025. 10. 28. 오후 3:04',
    '2025/10/28 下午3:04',
    '2025年10月28日 15:04',
    '\u200F28.10.2025, 15:04',
    'Oct 28, 2025, 3:04 PM',
    'October 28, 2025 at 3:04 PM',
    'Tuesday, October 28, 2025 at 3:04 PM',
    '28 Oct 2025, 15:04',
    '28. October 2025 at 15.04',
    '28. Oktober 2025 um 15:04 Uhr',
    '28 octobre 2025 à 15:04',
    'mar. 28 oct. 2025, 15:04',
    '28 de octubre de 2025, 15:04',
    '28 ottobre 2025 alle ore 15:04',
    '28 oktober 2025 om 15:04',
    '28. oktober 2025 kl. 15.04',
    '28 oktober 2025 kl. 15:04',
    '28 de outubro de 2025 às 15:04',
    '2025. október 28. 15:04',
    '28 באוקטובר 2025 בשעה 15:04',
  ])('%s is the minute it names', (raw) => {
    expect(shown(raw)).toBe('2025-10-28T15:04 +1m');
  });

  /** Every form that the browser's own Intl writes for a locale is read back. */
  const LOCALES = ['en-US', 'en-GB', 'en-AU', 'de', 'fr', 'es', 'it', 'nl', 'da', 'sv', 'pt-BR', 'ja', 'hu', 'he'];
  const STYLES = [
    { dateStyle: 'short', timeStyle: 'short' },
    { dateStyle: 'medium', timeStyle: 'short' },
    { dateStyle: 'long', timeStyle: 'short' },
    { dateStyle: 'full', timeStyle: 'short' },
    { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  ] as const;
  const ORDERS: Record<string, DateOrder> = { 'en-US': 'mdy', ja: 'ymd', hu: 'ymd', sv: 'ymd' };

  it.each(LOCALES)('as %s writes them', (locale) => {
    const wrong: string[] = [];
    for (let month = 0; month < 12; month++) {
      for (const hour of [0, 9, 12, 21]) {
        const time = Date.UTC(2025, month, 3 + month, hour, 7);
        for (const style of STYLES) {
          const raw = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(time);
          const expected = `${new Date(time).toISOString().slice(0, 16)} +1m`;
          if (shown(raw, ORDERS[locale] ?? 'dmy') !== expected) wrong.push(`${raw} → ${shown(raw, ORDERS[locale] ?? 'dmy')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('without a time are the day, in the zone of the portal', () => {
    expect(shown('2026-05-13')).toBe('2026-05-13T00:00 +1440m');
    expect(shown('13/05/2026', null, 'America/Chicago')).toBe('2026-05-13T05:00 +1440m');
    expect(shown('31. Dec 2024')).toBe('2024-12-31T00:00 +1440m');
  });

  it('as raw values are one instant', () => {
    const instant = { earliest: Date.parse('2025-09-01T09:30:00Z'), latest: Date.parse('2025-09-01T09:30:00Z') };
    for (const raw of [
      '2025-09-01T09:30:00Z',
      '2025-09-01T09:30:00.000Z',
      '2025-09-01T09:30:00.000+0000',
      '2025-09-01T11:30:00+02:00',
      String(instant.earliest),
    ]) {
      expect(readTime(raw, { now: NOW, zone: 'Asia/Tokyo', order: null })).toEqual({ value: instant });
    }
  });

  it('that happened twice, or never, cover both readings', () => {
    expect(shown('26/10/2025 02:30', null, 'Europe/Berlin')).toBe('2025-10-26T00:30 +61m');
    expect(shown('30/03/2025 02:30', null, 'Europe/Berlin')).toBe('2025-03-30T00:30 +61m');
    expect(shown('30/03/2025', null, 'Europe/Berlin')).toBe('2025-03-29T23:00 +1380m');
    expect(shown('26/10/2025', null, 'Europe/Berlin')).toBe('2025-10-25T22:00 +1500m');
  });

  it.each([
    ['3/4/2025 10:00', 'ambiguous-date'],
    ['2025.3.4', 'ambiguous-date'],
    ['lis 5 2025', 'ambiguous-date'],
    ['5 lis 2025', 'ambiguous-date'],
    ['31/02/2025', 'malformed'],
    ['28/10/2025 25:00', 'unknown-date-form'],
    ['28/10/2025 15:04 PM', 'unknown-date-form'],
    ['28/10/2025 15:04 or so', 'unknown-date-form'],
    ['28/10/2025 - 29/10/2025', 'unknown-date-form'],
    ['40/40/2025', 'unknown-date-form'],
    ['3:04 PM', 'unknown-date-form'],
    ['October 28', 'unknown-date-form'],
    ['soon', 'unknown-date-form'],
    ['', 'unknown-date-form'],
    [`28/10/2025 ${'x'.repeat(10_000)}`, 'too-long'],
  ])('%s is not guessed', (raw, reason) => {
    expect(shown(raw)).toBe(reason);
  });
});

describe('the order of day and month', () => {
  it.each([
    [['3/4/2025', '13/4/2025'], 'dmy'],
    [['3/4/2025', '4/13/2025'], 'mdy'],
    [['3.4.2025 10.00'], 'dmy'],
    [['3/4/2025', '5/6/2025 3:04 PM'], null],
    [['13/4/2025', '4/13/2025'], null],
    [['2025.3.4', '2025.3.14'], 'ymd'],
    [['2025-09-01T09:30:00Z', 'nonsense', ''], null],
    [[], null],
  ] as const)('%j prove %s', (dates, order) => {
    expect(decideOrder([...dates])).toBe(order);
  });

  it('is settled by a date that would lie in the future, but not by one within the error of a clock', () => {
    expect(decideOrder(['3/11/2026'], NOW)).toBe('mdy');
    expect(decideOrder(['11/3/2026'], NOW)).toBe('dmy');
    expect(decideOrder(['5/3/2026'], NOW)).toBe(null);
    expect(decideOrder(['3/11/2026'])).toBe(null);
  });

  it.each([
    ['2026-11-07T05:44:00Z', '07/11/2026 05:44', 'dmy'],
    ['2026-11-07T05:44:00Z', '11/7/2026, 5:44 AM', 'mdy'],
    ['2026-11-07T23:44:00Z', '08/11/2026 09:44', 'dmy'],
    ['2026-11-11T05:44:00Z', '11/11/2026 05:44', null],
    ['2026-11-10T23:44:00Z', '10/11/2026 23:44', 'dmy'],
    ['2026-05-05T23:44:00Z', '06/05/2026', 'dmy'],
    ['2026-11-07T05:44:00Z', '07/12/2025', null],
    ['', '07/11/2026', null],
  ] as const)('beside the instant %s, "%s" proves %s', (instant, text, order) => {
    expect(orderByInstant(instant, text)).toBe(order);
  });

  it('is used where a date could be either, and not where it says nothing', () => {
    expect(shown('3/4/2025', 'dmy')).toBe('2025-04-03T00:00 +1440m');
    expect(shown('3/4/2025', 'mdy')).toBe('2025-03-04T00:00 +1440m');
    expect(shown('3/4/2025', 'ymd')).toBe('ambiguous-date');
    expect(shown('5/5/2025')).toBe('2025-05-05T00:00 +1440m');
  });
});

describe('relative times', () => {
  const ago = (raw: string) => {
    const time = readTime(raw, { now: NOW, zone: 'UTC', order: null });
    return 'value' in time ? [(NOW - time.value.latest) / HOUR, (NOW - time.value.earliest) / HOUR] : time.reason;
  };

  // The renderer may round or cut: half a unit less, a whole one more.
  it.each([
    ['17h ago', [16.5, 18]],
    ['an hour ago', [0.5, 2]],
    ['2 days ago', [36, 72]],
    ['vor 3 Stunden', [2.5, 4]],
    ['il y a 2 jours', [36, 72]],
    ['hace 2 horas', [1.5, 3]],
    ['há 2 horas', [1.5, 3]],
    ['2 uur geleden', [1.5, 3]],
    ['for 2 timer siden', [1.5, 3]],
    ['för 2 timmar sedan', [1.5, 3]],
    ['2 ore fa', [1.5, 3]],
    ['2 時間前', [1.5, 3]],
    ['2 órával ezelőtt', [1.5, 3]],
    ['לפני שעתיים', [1.5, 3]],
  ] as const)('%s', (raw, hours) => {
    expect(ago(raw)).toEqual(hours);
  });

  it.each(['just now', 'a few seconds ago', 'Just now'])('%s is within the last minute', (raw) => {
    expect(ago(raw)).toEqual([0, 1 / 60]);
  });

  it.each(['Yesterday at 3:04 PM', 'gestern um 15:04', 'hier à 15:04', 'ieri alle ore 15:04', 'i går kl. 15.04'])('%s', (raw) => {
    expect(shown(raw)).toBe('2026-05-19T15:04 +1m');
  });

  it('a day without a time is the whole day', () => {
    expect(shown('yesterday')).toBe('2026-05-19T00:00 +1440m');
    expect(readTime('today', { now: NOW, zone: 'UTC', order: null })).toEqual({
      value: { earliest: NOW - 10 * HOUR, latest: NOW - 10 * HOUR + DAY - 1 },
    });
  });
});

/** Neighbours that are not learned, but whose users could see the portal too. */
const NEIGHBOURS = ['hr', 'sr-Latn', 'sl', 'sk', 'lt', 'lv', 'et', 'ro', 'is', 'eu', 'gl', 'id'];

describe('a word of one language', () => {
  const meanings = <T>(of: (locale: string) => Iterable<[string, T]>) => {
    const all = new Map<string, Set<string>>();
    for (const locale of [...LANGUAGES, ...NEIGHBOURS]) {
      for (const [word, meaning] of of(locale)) all.set(word, (all.get(word) ?? new Set()).add(JSON.stringify(meaning)));
    }
    return [...all].filter(([, found]) => found.size > 1).map(([word]) => word);
  };

  it('is no other month in another, but for those that are refused', () => {
    expect(meanings((locale) => languageOf(locale).months).filter((word) => !TWO_MONTHS.has(word))).toEqual([]);
  });

  it('is no other unit and no other day in another', () => {
    expect(meanings((locale) => languageOf(locale).ago)).toEqual([]);
    expect(meanings((locale) => languageOf(locale).days)).toEqual([]);
  });
});
