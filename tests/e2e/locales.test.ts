/** Dates of the portal in each user's locale: what is stored is what the portal's data say, or is left unread where day and month could be either. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../browsers/pace.ts';
import type { PortalCase } from '../portal/cases.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { day, inChromium, inFirefox, LIST, onStage, type Stage, stored } from './support.ts';

/** Of the extension's own pages. */
declare const chrome: { storage: { local: { clear(): Promise<void> } } };

const FEW = ['en-US', 'ja', 'he'];
const ALL = ['en-US', 'en-GB', 'en-AU', 'de', 'fr', 'es', 'it', 'nl', 'da', 'sv', 'pt-BR', 'ja', 'hu', 'he'];

const STAGES: [string, readonly string[], () => Promise<Stage>][] = [
  ['Chromium', ALL, () => inChromium('native')],
  ['Firefox', FEW, () => inFirefox('synthetic')],
];

const FIELDS = [
  ['openedAt', 'openedAt'],
  ['updatedAt', 'lastModifiedAt'],
  ['closedAt', 'closedAt'],
] as const;

/** What the test looks at in a stored record. */
interface StoredCase extends Record<(typeof FIELDS)[number][0], { value: { earliest: number; latest: number } | null } | null> {
  recordId: string;
  failures: Record<string, { raw: string; reason: string }>;
}

interface Outcome {
  read: number;
  ambiguous: number;
  /** What must not be: another time than the portal's, or a field that is unread for another reason. */
  wrong: string[];
}

/** The text of a time is exact to the minute. */
const MINUTE = 60_000;

/** Compares what is stored with the portal's data. */
function compared(records: readonly StoredCase[], cases: readonly PortalCase[]): Outcome {
  const outcome: Outcome = { read: 0, ambiguous: 0, wrong: [] };
  for (const record of records) {
    const portalCase = cases.find(({ recordId }) => recordId.startsWith(record.recordId)) as PortalCase;
    for (const [field, source] of FIELDS) {
      const at = portalCase[source];
      const value = record[field]?.value ?? null;
      const failure = record.failures[field];
      if (typeof at === 'number' && value !== null && value.earliest === at && value.latest < at + MINUTE) outcome.read += 1;
      else if (typeof at === 'number' && value === null && failure?.reason === 'ambiguous-date') outcome.ambiguous += 1;
      else if (typeof at === 'number' || value !== null)
        outcome.wrong.push(`${record.recordId} ${field}: ${JSON.stringify({ at, value, failure })}`);
    }
  }
  return outcome;
}

/** A case whose page tells of no change, and of an opening in the first days of a month where there is one: it proves least about its dates. */
function hardestPage(cases: readonly PortalCase[]): PortalCase {
  const bare = cases.filter(({ shows, openedAt }) => !shows.feed && !shows.history && typeof openedAt === 'number');
  const early = bare.find(({ openedAt }) => Number(day(Number(openedAt)).slice(8)) <= 12);
  return (early ?? bare[0]) as PortalCase;
}

const told = ({ read, ambiguous, wrong }: Outcome): string => `${read} read, ${ambiguous} unread, ${wrong.length} wrong`;

describe.each(STAGES)('%s', (_, locales, open) => {
  let stage: Stage;
  let page: Page;
  let popup: Page;

  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
  });

  /** As after the installation: nothing stored, nothing learned. */
  async function forgetAll(): Promise<void> {
    await page.goto('about:blank');
    await popup.evaluate(async () => {
      await chrome.storage.local.clear();
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('case-lantern');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const clearing = opening.result.transaction(names, 'readwrite');
          for (const name of names) clearing.objectStore(name).clear();
          clearing.onerror = () => reject(clearing.error);
          clearing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    });
  }

  /** Waits until so many cases are stored, and compares them. */
  const outcomeOf = async (count: number): Promise<Outcome> => {
    const records = await until(`${count} stored cases`, async () => {
      const now = await stored<StoredCase>(popup, 'cases');
      return now.length >= count ? now : null;
    });
    return compared(records, stage.portal.cases);
  };

  it.each(locales)('%s', async (locale) => {
    await stage.reopenPortal({ locale, delayMs: 20 });
    const { cases } = stage.portal;
    await forgetAll();
    await page.goto(`${PORTAL_ORIGIN}/s/case/${hardestPage(cases).recordId}/view`);
    const alone = await outcomeOf(1);
    await forgetAll();
    // A dataset of no size of its own: the portal's cases, and all rows at once.
    await page.goto(`${LIST}?filterName=AllCases&dates=text&dataset=0`);
    const list = await outcomeOf(cases.length);
    console.log(`${locale}: list ${told(list)}; page alone ${told(alone)}`);
    expect([...list.wrong, ...alone.wrong]).toEqual([]);
    // Among so many dates some prove the order, so that the list leaves none unread.
    expect(list.ambiguous).toBe(0);
    expect(list.read).toBeGreaterThan(cases.length);
  });
});
