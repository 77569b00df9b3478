/** Line icons on a 16 by 16 grid, drawn in the colour of the text around them. All are the same mirrored, so they need no right-to-left form. */

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  /** A speech bubble: an answer is waited for from the user. */
  yours: 'M3 3.5h10v7H8.5L5.5 13v-2.5H3z',
  /** An alarm: a clock is nearly out. */
  urgent: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.4v.2',
  /** An hourglass: the vendor works on it. */
  theirs: 'M4.5 2.5h7M4.5 13.5h7M5.5 2.5v2.2L8 8l2.5-3.3V2.5M5.5 13.5v-2.2L8 8l2.5 3.3v2.2',
  /** A question mark in a ring. */
  unknown: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M6.4 6.4a1.7 1.7 0 1 1 2.4 1.7c-.5.3-.8.6-.8 1.2M8 11.2v.2',
  /** A tick in a ring. */
  done: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M5.4 8.2l1.8 1.8 3.4-3.8',
  /** Opens or folds a card. */
  chevron: 'M4 10l4-4 4 4',
} as const;

export type IconName = keyof typeof PATHS;

const isIcon = (name: string): name is IconName => Object.hasOwn(PATHS, name);

/** The icon of this name, or the given character where there is no such icon. Hidden from assistive technology: words stand beside it. */
export function iconOf(name: IconName | (string & {}), doc: Document): Element {
  if (!isIcon(name)) {
    const character = doc.createElement('span');
    character.textContent = name;
    character.setAttribute('aria-hidden', 'true');
    return character;
  }
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = doc.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** For the sheet of each root that shows icons. */
export const ICON_CSS = `svg { flex: none; width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }`;
