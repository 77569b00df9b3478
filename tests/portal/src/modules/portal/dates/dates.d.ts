export interface DateTexts {
  /** The parts of a date and time, for `Intl` and for the base components. */
  dateTimeStyle: Intl.DateTimeFormatOptions;
  /** "28/10/2025 02:04", "10/28/2025, 3:04 PM", "28.10.2025, 15:04" ... Text that is no date is shown as it is; null is an empty text. */
  formatDateTime(value: number | string | null | undefined): string;
  /** Compact for a day ("5m ago", "17h ago"), then "Yesterday at 3:04 PM", then an absolute date. */
  formatFeedTime(instant: number, now: number): string;
}

export function dateTexts(locale: string, timeZone: string): DateTexts;
