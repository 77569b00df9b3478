/** Nothing of a page moves by a pixel: the same page with the extension and without it, box by box and, outside of what we paint, pixel by pixel. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, until } from '../browsers/pace.ts';
import { datedCases, FORM, inChromium, inFirefox, LIST, onStage, type Shown, type Stage, untilShown } from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
];

type Box = Shown['docks'][number]['box'];

interface Look {
  /** Name, box and scrolled extent of every element of the page, through open roots, in document order. */
  boxes: string[];
  /** PNG, base64. */
  picture: string;
  ours: Box[];
}

const boxesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lines: string[] = [];
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName.startsWith('cl-')) continue;
        const { x, y, width, height } = element.getBoundingClientRect();
        lines.push([element.localName, x, y, width, height, element.scrollWidth, element.scrollHeight].join(' '));
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return lines;
  });

/** What the extension paints, with shadows, in px of the window. */
async function painted(page: Page): Promise<Box[]> {
  const json = await page.evaluate(() => {
    document.dispatchEvent(new CustomEvent('probe-boxes'));
    return document.documentElement.dataset.probeBoxes ?? '';
  });
  return JSON.parse(json) as Box[];
}

/** The page once it and what we paint have come to rest. */
async function lookAt(page: Page): Promise<Look> {
  let before = '';
  return until('a page at rest', async () => {
    const look = { boxes: await boxesOf(page), picture: await page.screenshot({ encoding: 'base64' }), ours: await painted(page) };
    const last = before;
    before = JSON.stringify(look);
    return last === before && look;
  });
}

/** How many pixels of two pictures differ, inside and outside of some boxes; where the first one outside is. Decoded in a page of no site. */
const differing = (page: Page, pictures: [string, string], boxes: Box[]): Promise<{ inside: number; outside: number; first: string }> =>
  page.evaluate(
    async ([one, other], areas) => {
      const pixelsOf = async (data: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
        pen.drawImage(image, 0, 0);
        return pen.getImageData(0, 0, image.width, image.height);
      };
      const [{ data, width, height }, { data: others }] = [await pixelsOf(one), await pixelsOf(other)];
      const ours = new Uint8Array(width * height);
      for (const area of areas)
        for (let y = Math.max(0, Math.floor(area.y)); y < Math.min(height, area.y + area.height); y += 1)
          ours.fill(
            1,
            y * width + Math.max(0, Math.floor(area.x)),
            y * width + Math.max(0, Math.min(width, Math.ceil(area.x + area.width))),
          );
      const count = { inside: 0, outside: 0, first: '' };
      for (let at = 0; at < ours.length; at += 1) {
        if ([0, 1, 2].every((colour) => data[4 * at + colour] === others[4 * at + colour])) continue;
        if (ours[at]) count.inside += 1;
        else {
          count.outside += 1;
          count.first ||= `${at % width}, ${Math.floor(at / width)}`;
        }
      }
      return count;
    },
    pictures,
    boxes,
  );

describe.each(STAGES)('%s', (_, open) => {
  let stage: Stage;
  let page: Page;
  onStage(open, (...opened) => {
    [stage, page] = opened;
  });

  it('holds list, case page and form as they are without us', async () => {
    const [portalCase] = datedCases(stage.portal.cases);
    const views: [address: string, content: string, isPainted: (now: Shown) => boolean][] = [
      [LIST, '[data-row-key-value]', ({ badges }) => badges.length >= 24],
      [
        `${LIST.replace('/case-lists', '')}/case/${portalCase?.recordId}/view`,
        'lightning-formatted-text',
        ({ docks }) => docks.some(({ text }) => /Closes/.test(text)),
      ],
      [FORM, 'textarea', ({ docks }) => docks.some(({ buttons }) => buttons.length > 0)],
    ];
    const withUs: Look[] = [];
    for (const [address, content, isPainted] of views) {
      await page.goto(address);
      await deepWait(page, { selector: content });
      await untilShown(page, `ours on ${address}`, isPainted);
      withUs.push(await lookAt(page));
    }
    await stage.removeExtension();
    const blank = await stage.launched.page();
    await page.bringToFront();
    for (const [index, [address, content]] of views.entries()) {
      const before = withUs[index] as Look;
      await page.goto(address);
      await deepWait(page, { selector: content });
      const { boxes, picture, ours } = await lookAt(page);
      expect(ours).toEqual([]);
      expect(boxes.length).toBeGreaterThan(100);
      expect(before.boxes).toEqual(boxes);
      const { inside, ...rest } = await differing(blank, [before.picture, picture], before.ours);
      expect(rest, address).toEqual({ outside: 0, first: '' });
      expect(inside, address).toBeGreaterThan(100);
    }
  });
});
