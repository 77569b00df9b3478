import { parentAcross } from '../roots.ts';

/** Relative brightness (0 to 255) below which a background counts as dark. */
const DARK = 110;

/**
 * Whether what lies behind the element is dark, by the nearest painted background.
 * A page can be dark without saying so in `color-scheme`, and light while the system is dark: only what is painted counts.
 */
export function liesOnDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    const brightness = brightnessOf(getComputedStyle(at).backgroundColor);
    if (brightness !== null) return brightness < DARK;
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme ?? '';
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Whether the element hides what lies behind it. */
export const paintsGround = ({ backgroundColor }: CSSStyleDeclaration): boolean => brightnessOf(backgroundColor) !== null;

/** Null for a colour that lets the background behind it through, or one in another notation than browsers give for plain colours. */
function brightnessOf(colour: string): number | null {
  if (!colour.startsWith('rgb')) return null;
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
