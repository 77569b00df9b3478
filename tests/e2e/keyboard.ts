/** A page of ours as it is used without a mouse. */
import type { Page } from 'puppeteer-core';
import { until } from '../browsers/pace.ts';

/**
 * Puts the focus on a place where Tab stops, by its name. To press Tab as often as that takes would take seconds for each.
 *
 * @param words with which its name or text begins; the first such place where none are given
 */
export async function reach(page: Page, selector: string, words = ''): Promise<void> {
  await until(`a stop at ${selector} "${words}"`, () =>
    page.evaluate(
      (wanted, begin) => {
        const nameOf = (element: HTMLElement): string =>
          element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent ?? '';
        const stops = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
          (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
        );
        const stop = stops.find((element) => nameOf(element).trim().startsWith(begin));
        stop?.focus();
        return stop !== undefined && document.activeElement === stop;
      },
      selector,
      words,
    ),
  );
}

export async function pressAt(page: Page, selector: string, words = '', key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await reach(page, selector, words);
  await page.keyboard.press(key);
}

/** Unfolds a menu and presses what stands in it. */
export async function chooseIn(page: Page, menu: string, words: string): Promise<void> {
  await pressAt(page, 'summary', menu);
  await page.waitForSelector('.menu[open] .choices');
  await pressAt(page, '.menu[open] button', words);
}
