/** What a user does on the stand-in portal, for the journeys and the demo. */
import type { Page } from 'puppeteer-core';
import { deepQuery, deepTexts, deepWait, until } from '../browsers/pace.ts';

/** Scrolls the case list until all rows are in it. Answers with their number. */
export async function scrollToEnd(page: Page): Promise<number> {
  await deepWait(page, { selector: 'lightning-datatable' });
  return until('the end of the list', async () => {
    const [line = ''] = await deepTexts(page, { selector: '.countSortedByFilteredBy' });
    const whole = /^(\d+) items/.exec(line);
    if (whole) return Number(whole[1]);
    const scroller = await deepQuery(page, { selector: '.slds-scrollable_y' });
    await scroller?.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    return null;
  });
}
