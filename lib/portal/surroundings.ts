/** What stands around a list: its name, how many rows the page says it has, in which order and by which filter, and whether it is being loaded. */
import { closestAcross, firstDeep, isRendered, parentAcross, queryDeep, textOf } from './roots.ts';

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

/** "60 items • Sorted by Status • Filtered by My open cases • Updated a few seconds ago": the parts that make it this list, in any order. */
const PARTS = /[•·|\n]/;
const SORTED = /sort|trié|orden|ordin|lajit|seřaz|ממוין|排序|並べ替え|정렬/iu;
const FILTERED = /filt|suodat|מסונן|筛选|篩選|絞り込み|필터/iu;
const SEARCHED = /search|suche|recherche|búsqueda|busca|ricerca|zoek|søg|søk|sök|haku|hled|szuka|keres|חיפוש|搜索|搜尋|検索|검색/iu;

/** Beside a list stand a few short texts; what is longer is another part of the page. */
const SHORT = 400;
const LEVELS = 20;

/** Elements beside the way from a list up to its page, nearest level first; stops where another table begins. */
function* beside(element: Element): Generator<Element[]> {
  let inner: Element = element;
  for (let level = 0; level < LEVELS; level++) {
    const around = parentAcross(inner);
    if (!around || around.localName === 'body') return;
    const siblings = [...((inner.parentNode as ParentNode | null)?.children ?? [])].filter((sibling) => sibling !== inner);
    if (siblings.some((sibling) => sibling.querySelector('table, [role=grid], lightning-datatable'))) return;
    yield siblings;
    // What stands outside of the page's own content, as a search of the whole site does, says nothing of the list.
    if (around.matches('main, [role=main]')) return;
    inner = around;
  }
}

const HEADING = 'h1, h2, h3, [role=heading], .slds-page-header__title, .slds-card__header-title, .selectedListView';
const SEARCH_BOX = 'input[type=search], input[role=searchbox]';
const SPINNER = 'lightning-spinner, .slds-spinner, .slds-spinner_container, [role=progressbar]';
/** A spinner in here comes with rows that are added to those that stand. */
const TABLE_HOST = 'lightning-datatable, lightning-tree-grid';

/** Its name beside the filter says nothing: a view may be called "Research cases". */
function isSearch(filter: string, view: string | null): boolean {
  return SEARCHED.test(view ? filter.replace(view, '') : filter);
}

const searchedFor = (near: Element): string => {
  const boxes = near.matches(SEARCH_BOX) ? [near] : queryDeep(SEARCH_BOX, near);
  return boxes.map((box) => (isRendered(box) ? (box as HTMLInputElement).value.trim() : '')).join('');
};

const spins = (near: Element): boolean => {
  const spinner = near.matches(SPINNER) ? near : firstDeep(SPINNER, near);
  return spinner !== null && isRendered(spinner);
};

export interface Surroundings {
  view: string | null;
  count: { total: number; open: boolean } | null;
  /** Its order as the page tells it, "Sorted by Status"; empty where it tells nothing. */
  sorted: string;
  /** Its filter as the page tells it, and the term that stands in its search box. */
  filtered: string;
  /** It shows the finds of a search only. */
  searched: boolean;
  /** A spinner turns beside it, or in it while it has no rows: what stands there is not, or not yet, what it is called. */
  loading: boolean;
}

/** What the short texts nearest to a list tell of it. */
export function surroundingsOf(element: Element, isEmpty = false): Surroundings {
  const found: Surroundings = { view: null, count: null, sorted: '', filtered: '', searched: false, loading: isEmpty && spins(element) };
  let term = '';
  for (const level of beside(element)) {
    for (const near of level) {
      const heading = near.matches(HEADING) ? near : near.querySelector(HEADING);
      found.view ??= (heading && textOf(heading).split('\n')[0]?.slice(0, 200)) || null;
      found.loading ||= (isEmpty || closestAcross(near, TABLE_HOST) === null) && spins(near);
      term ||= searchedFor(near);
      const text = found.count ? '' : textOf(near);
      if (text === '' || text.length > SHORT) continue;
      found.count = countIn(text);
      const parts = found.count ? text.split(PARTS).map((part) => part.trim()) : [];
      found.sorted = parts.find((part) => SORTED.test(part)) ?? '';
      found.filtered = parts.find((part) => FILTERED.test(part)) ?? '';
    }
    if (found.view && found.count) break;
  }
  found.view ??= element.getAttribute('aria-label')?.slice(0, 200) || null;
  found.searched = term !== '' || isSearch(found.filtered, found.view);
  found.filtered = [found.filtered, term].filter(Boolean).join(' ').slice(0, 300);
  return found;
}
