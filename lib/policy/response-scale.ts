/**
 * Which of the portal's scales of priorities a case is filed in. Customers of several vendors share the portal, and "High" stands in more than
 * one scale, so a target is told only where nothing speaks for another vendor's product:
 *
 * | product            | Normal, Component Down, System-Component Down | High, Low, System Down            | anything else |
 * |--------------------|-----------------------------------------------|-----------------------------------|---------------|
 * | of this vendor     | target                                        | target                            | none          |
 * | of another, or two | none                                          | none                              | none          |
 * | not known          | target                                        | target if the user says "all ours" | none          |
 */
import type { PriorityId } from './response-targets.ts';

/** `by-product`: as the table says. `ours`: all cases of unknown product are in the vendor's scale. `none`: no target is told at all. */
export const SCALE_CHOICES = ['by-product', 'ours', 'none'] as const;
export type ScaleChoice = (typeof SCALE_CHOICES)[number];

const OURS =
  /\b(?:alma|primo|bx|cdi|rapido|rapid ?ill|leganto|esploro|campusm|summon|360|intota|sfx|aleph|voyager|verde|metalib|digitool|rosetta)\b/;
const OTHERS =
  /\b(?:innovative|polaris|sierra|vega|millennium|virtua|encore|inn[ -]reach|proquest|ebook central|refworks|pivot|dialog|ulrichsweb|syndetics|bowker|oasis)\b/;

const PRIORITIES: ReadonlyMap<string, { id: PriorityId; shared: boolean }> = new Map([
  ['system down', { id: 'system-down', shared: true }],
  ['component down', { id: 'component-down', shared: false }],
  ['system component down', { id: 'system-component-down', shared: false }],
  ['high', { id: 'high', shared: true }],
  ['normal', { id: 'normal', shared: false }],
  ['low', { id: 'low', shared: true }],
] as const);

const MOST_TEXTS = 500;

/** The priority in the vendor's scale; null for one that may belong to another scale, or that we do not know. */
export function priorityInScale(priority: string, product: string | null, choice: ScaleChoice): PriorityId | null {
  if (choice === 'none') return null;
  const known = PRIORITIES.get(plain(priority));
  if (known === undefined) return null;
  const vendor = product === null ? null : vendorOf(product);
  if (vendor === 'other') return null;
  return vendor === 'ours' || !known.shared || choice === 'ours' ? known.id : null;
}

/** The priority that the words name, in whatever scale; null for one that we do not know. */
export const priorityNamed = (priority: string): PriorityId | null => PRIORITIES.get(plain(priority))?.id ?? null;

/** Whether the words name the priority High, or a kind of down, in any scale. */
export function isPressing(priority: string): boolean {
  const id = priorityNamed(priority);
  return id !== null && id !== 'normal' && id !== 'low';
}

/** A product's text is its asset: often the name with the institution's or the server's ("Alma SAMPLE 01 - Sandbox"). */
const vendorOf = remembered((product): 'ours' | 'other' | null => {
  const words = product.toLowerCase();
  if (OTHERS.test(words)) return 'other';
  return OURS.test(words) ? 'ours' : null;
});

/** "A sandbox is never treated as down": https://knowledge.exlibrisgroup.com/Cross-Product/Knowledge_Articles/The_Guide_for_System-Component_Down_Situations */
export const isSandbox = (product: string | null): boolean => product !== null && /\bsand ?box(?:es)?\b|\bpsb\b/i.test(product);

const plain = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Pd}\s/]+/gu, ' ')
    .trim(),
);

/** Thousands of cases have the same few priorities and products. */
function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = of(text);
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
