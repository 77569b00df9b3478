/** How a page is built around what was found, in the platform's own names: what a maintainer needs to know when nothing, or too little, was. */
import { COLUMNS, labelRank } from './labels.ts';
import { shapeOf } from './redact.ts';
import { isRendered, parentAcross, textOf } from './roots.ts';
import type { PageReading } from './types.ts';

export interface Structure {
  /** Shadow roots that are watched. */
  roots: number;
  tables: number;
  frames: number;
  /** The platform's components on the page, most frequent first, "lightning-datatable 2". */
  components: string[];
  /** Headers of tables and labels of fields: the field of ours that each names, else its shape. */
  headers: string[];
  labels: string[];
  /** From an element that was found up to its surroundings, "tr.slds-hint-parent < tbody < table.slds-table". */
  paths: { to: 'record' | 'row' | 'status' | 'description' | 'comment'; path: string }[];
}

/** Elements of HTML; names of other elements can be a customer's. */
const HTML = new Set(
  (
    'a article aside body button caption col colgroup dd details dialog div dl dt fieldset figure footer form frame h1 h2 h3 h4 h5 h6 ' +
    'header html iframe img input label legend li main nav ol option p pre section select slot small span strong summary table tbody td ' +
    'textarea tfoot th thead tr ul'
  ).split(' '),
);

/** The namespaces of the platform, and Classic's class names. No figures but one or two, so that no number of a case gets in. */
const COMPONENT =
  /^(?:lightning|lst|records|record_flexipage|flexipage|force|forcecommunity|community|aura|runtime|siteforce)[a-z_]*-[a-z_-]{1,50}\d?$/;
const CLASS =
  /^(?:slds-|lst-|lightning-|records-|forcecommunity|force[A-Z]|cuf-|ui[A-Z]|test-id__|bPageBlock$|detailList$|dataRow$|dataCol$|data2Col$|labelCol$|headerRow$|list$|siteforce)[A-Za-z_-]{0,40}\d{0,2}$/;

const LEVELS = 8;
const MOST_CLASSES = 3;
const MOST_COMPONENTS = 25;
/** A page of more elements is counted in part. */
const MOST_ELEMENTS = 30_000;

const isComponent = (name: string): boolean => COMPONENT.test(name);

function nameOf(element: Element): string {
  const tag = element.localName;
  const name = HTML.has(tag) || isComponent(tag) ? tag : tag.includes('-') ? 'other-component' : 'other';
  const classes = [...element.classList].filter((each) => CLASS.test(each)).slice(0, MOST_CLASSES);
  return [name, ...classes].join('.');
}

function pathOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && names.length < LEVELS; at = parentAcross(at)) names.push(nameOf(at));
  return names.join(' < ');
}

const HEADERS = '[role=columnheader], thead th, tr.headerRow th';
const LABELS = '.test-id__field-label, .slds-text-title, .slds-item_label, dt, td.labelCol, [field-label]';
const MOST_NAMES = 30;

function nameIn(element: Element): string | null {
  const label = ['field-label', 'aria-label', 'title'].map((name) => element.getAttribute(name)?.trim()).find(Boolean) ?? textOf(element);
  if (label === '') return null;
  return COLUMNS.find((column) => labelRank(label, column) !== null) ?? `[${shapeOf(label)}]`;
}

const namesIn = (roots: readonly ParentNode[], selector: string): string[] =>
  roots
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .filter(isRendered)
    .slice(0, MOST_NAMES)
    .flatMap((element) => nameIn(element) ?? []);

/** Structure of the page in the roots that were on the way to what was found. */
export function structureOf({ roots, casePage, cells, form, commentBox }: PageReading): Structure {
  const counts = new Map<string, number>();
  let tables = 0;
  let frames = 0;
  let left = MOST_ELEMENTS;
  for (const root of roots) {
    for (const { localName } of root.querySelectorAll('*')) {
      if (left-- <= 0) break;
      if (localName === 'table') tables += 1;
      else if (localName === 'iframe' || localName === 'frame') frames += 1;
      else if (isComponent(localName)) counts.set(localName, (counts.get(localName) ?? 0) + 1);
    }
  }
  const found: [Structure['paths'][number]['to'], Element | null | undefined][] = [
    ['record', casePage?.element],
    ['row', cells[0]?.row],
    ['status', cells[0]?.statusCell],
    ['description', form?.description],
    ['comment', commentBox],
  ];
  return {
    roots: roots.length - 1,
    tables,
    frames,
    components: [...counts]
      .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
      .slice(0, MOST_COMPONENTS)
      .map(([name, count]) => `${name} ${count}`),
    headers: namesIn(roots, HEADERS),
    labels: namesIn(roots, LABELS),
    paths: found.flatMap(([to, element]) => (element ? [{ to, path: pathOf(element) }] : [])),
  };
}
