/** What stands around a list: its name, and how many rows the page says it has. */
import { parentAcross, textOf } from './roots.ts';

const COUNT_WORDS =
  'items?|cases?|records?|rows?|results?|elemente?|einträge|datensätze|éléments?|enregistrements?|elementos?|registros?|elementi|record|items|emner|elementer|poster|objekt|kohdetta|položek|elem|פריטים|件|项|個';
/** "60 items • Sorted by Status", "50+ items". The number may be grouped: "1,234". */
const COUNT = new RegExp(`(?:^|[\\s(])(\\d{1,3}(?:[.,\\s]\\d{3})+|\\d+)(\\+)?\\s*(?:${COUNT_WORDS})(?![\\p{L}])`, 'iu');
/** "1-50 of 60", "Showing 1 - 50 of 60", "50 of 60". */
const PART = /(?:^|\s)(?:\d+\s*[-–]\s*)?(\d+)\s*(?:of|von|de|sur|di|van|av|af|\/)\s*(\d+)(\+)?(?:\s|$)/iu;

const amount = (digits: string) => Number(digits.replace(/\D/g, ''));

/** Rows in all as a text tells them; `open`: the page itself says that there are more. */
function countIn(text: string): { total: number; open: boolean } | null {
  const part = PART.exec(text);
  if (part?.[2]) return { total: amount(part[2]), open: part[3] === '+' };
  const count = COUNT.exec(text);
  return count?.[1] ? { total: amount(count[1]), open: count[2] === '+' } : null;
}

/** Beside a list stand a few short texts; what is longer is another part of the page. */
const SHORT = 400;
const LEVELS = 8;

/** Elements beside the way from a list up to its page, nearest first; stops where another table begins. */
function* beside(element: Element): Generator<Element> {
  let inner: Element = element;
  for (let level = 0; level < LEVELS; level++) {
    const around = parentAcross(inner);
    if (!around || around.localName === 'body') return;
    const siblings = [...((inner.parentNode as ParentNode | null)?.children ?? [])].filter((sibling) => sibling !== inner);
    if (siblings.some((sibling) => sibling.querySelector('table, [role=grid], lightning-datatable'))) return;
    yield* siblings;
    inner = around;
  }
}

const HEADING = 'h1, h2, h3, [role=heading], .slds-page-header__title, .slds-card__header-title, .selectedListView';

export interface Surroundings {
  view: string | null;
  count: { total: number; open: boolean } | null;
}

/** Name and count of a list, from the short texts nearest to it. */
export function surroundingsOf(element: Element): Surroundings {
  const found: Surroundings = { view: null, count: null };
  for (const near of beside(element)) {
    const heading = near.matches(HEADING) ? near : near.querySelector(HEADING);
    found.view ??= (heading && textOf(heading).split('\n')[0]?.slice(0, 200)) || null;
    const text = found.count ? '' : textOf(near);
    if (text !== '' && text.length <= SHORT) found.count = countIn(text);
    if (found.view && found.count) break;
  }
  found.view ??= element.getAttribute('aria-label')?.slice(0, 200) || null;
  return found;
}
