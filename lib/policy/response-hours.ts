/**
 * When support works: Monday to Friday, 8:30 to 17:30, in one of three regions, by an edition of the vendor's overview that its present one
 * does not repeat: https://knowledge.exlibrisgroup.com/campusM/Product_Materials/Support/010campusM_Support_Overview
 * No calendar of holidays is published, so they are the user's to tell.
 */

export const REGION_IDS = ['us-central', 'uk', 'australian-central'] as const;
export type RegionId = (typeof REGION_IDS)[number];

const ZONES: Readonly<Record<RegionId, string>> = {
  'us-central': 'America/Chicago',
  uk: 'Europe/London',
  'australian-central': 'Australia/Adelaide',
};

/** Days are days since 1970-01-01; days of the week count from Monday, 1, to Sunday, 7. */
export interface BusinessHours {
  /** IANA. */
  zone: string;
  /** Minutes after midnight by the zone's clock. */
  opens: number;
  closes: number;
  weekend: ReadonlySet<number>;
  holidays: ReadonlySet<number>;
}

export const USUAL_WEEKEND: readonly number[] = [6, 7];

/** The hours that may be the ones that count: of the region, or of all three where it is not known. Holidays are local dates, "2026-12-25". */
export function businessHours(
  region: RegionId | null,
  weekend: readonly number[] = USUAL_WEEKEND,
  holidays: readonly string[] = [],
): BusinessHours[] {
  const common = {
    opens: 8 * 60 + 30,
    closes: 17 * 60 + 30,
    weekend: new Set(weekend),
    holidays: new Set(holidays.map((date) => Date.parse(date) / 86_400_000)),
  };
  return (region === null ? REGION_IDS : [region]).map((id) => ({ zone: ZONES[id], ...common }));
}
