/**
 * A portal's list as a user moves through it, without its looks: views and orders of one set of cases, loaded in steps or shown through a window.
 * What the page holds changes by a load, which the reader sees as a loading state, or in place, which the reader sees at once.
 */
import fc from 'fast-check';
import type { CaseNumber, Instant, RecordId } from '../../../lib/cases/schemas.ts';
import type { ListLook } from '../../../lib/portal/gathering.ts';
import { caseNumber, recordId } from '../samples.ts';

const WINDOW = 6;
const BATCH = 5;

export type Action =
  | { does: 'scroll'; by: number }
  | { does: 'jump'; to: number }
  | { does: 'rerender' }
  | { does: 'sort' | 'view'; isSeen: boolean }
  | { does: 'reload'; shows: 'nothing' | 'old rows' }
  | { does: 'away'; minutes: number }
  | { does: 'open elsewhere' | 'close elsewhere' | 'open here' | 'close here'; which: number };

const which = fc.nat(40);
const does = <T extends string>(...all: T[]) => fc.constantFrom(...all);
/** Mostly scrolling, as otherwise no list is ever read to its end. */
export const anAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ does: does('scroll'), by: fc.integer({ min: -2, max: BATCH }) }) },
  { weight: 1, arbitrary: fc.record({ does: does('jump'), to: which }) },
  { weight: 1, arbitrary: fc.record({ does: does('rerender') }) },
  { weight: 1, arbitrary: fc.record({ does: does('sort', 'view'), isSeen: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: does('reload'), shows: does('nothing', 'old rows') }) },
  { weight: 1, arbitrary: fc.record({ does: does('away'), minutes: fc.integer({ min: 1, max: 600 }) }) },
  { weight: 4, arbitrary: fc.record({ does: does('open elsewhere', 'close elsewhere', 'open here', 'close here'), which }) },
);

export interface Kind {
  /** Rows that leave the view leave the document. */
  windowed: boolean;
  /** "25+ items" while there are more. */
  opens: boolean;
}
export const aKind: fc.Arbitrary<Kind> = fc.record({ windowed: fc.boolean(), opens: fc.boolean() });

const VIEWS = ['My cases', 'All cases'] as const;

let made = 0;

export class ScrolledList {
  readonly kind: Kind;
  /** No list that went before it in this document is this one. */
  readonly #name: string;
  /** Cases on the server, by view. */
  readonly open: Record<string, Set<number>>;
  table = document.createElement('table');
  now: number;
  view: string = VIEWS[0];
  order: 'ascending' | 'descending' = 'ascending';
  /** What the page has loaded, in its order. */
  rows: number[] = [];
  #from = 0;
  #loaded = WINDOW;
  #next: number;

  constructor(kind: Kind, size: number, now: number) {
    made += 1;
    this.#name = `Lists ${made}`;
    this.kind = kind;
    this.now = now;
    this.open = Object.fromEntries(VIEWS.map((view, i) => [view, new Set(Array.from({ length: size + i * 3 }, (_, id) => id + 1))]));
    this.#next = size + 10;
    document.body.replaceChildren(this.table);
    this.#load();
  }

  get identity(): string {
    return `${this.#name}|${this.view}|${this.order}`;
  }

  get shown(): number[] {
    return this.kind.windowed ? this.rows.slice(this.#from, this.#from + WINDOW) : this.rows.slice(0, this.#loaded);
  }

  /** Does it, and gives what the reader looks at: most often once, and also in between where the list is loaded. */
  *play(action: Action): Generator<ListLook> {
    this.now += 1000;
    if (action.does === 'scroll') this.#scrollTo(this.#from + action.by);
    if (action.does === 'jump') this.#scrollTo(action.to);
    if (action.does === 'open elsewhere' || action.does === 'close elsewhere') return this.#change(action.does, action.which);
    if (action.does === 'open here' || action.does === 'close here') this.#changeHere(action.does, action.which);
    if (action.does === 'rerender') this.#remake();
    if (action.does === 'away') this.#leave(action.minutes);
    if (action.does === 'sort' || action.does === 'view' || action.does === 'reload') {
      if (action.does === 'sort') this.order = this.order === 'ascending' ? 'descending' : 'ascending';
      if (action.does === 'view') this.view = this.view === VIEWS[0] ? VIEWS[1] : VIEWS[0];
      // The old rows may stand under the new name for a while, without a spinner; or the load is over before the reader looks.
      if (action.does === 'reload' || action.isSeen)
        yield this.#look(action.does === 'reload' && action.shows === 'nothing' ? [] : this.shown, true, action.does === 'reload');
      this.#load();
    }
    yield this.#look(this.shown, false, false);
  }

  #look(shown: readonly number[], isLoading: boolean, spins: boolean): ListLook {
    this.now += 1000;
    const open = this.kind.opens && this.#loaded < this.rows.length;
    return {
      identity: this.identity,
      count: isLoading ? null : { total: open ? this.#loaded : this.rows.length, open },
      // Lightning's table tells, and no other is known that shows its rows through a window.
      held: this.kind.windowed ? Math.min(this.#loaded, this.rows.length) : null,
      cases: new Set(shown.map(keyOf)),
      loading: spins,
      now: this.now as Instant,
    };
  }

  #load(): void {
    const sign = this.order === 'ascending' ? 1 : -1;
    this.rows = [...this.#openHere].sort((a, b) => sign * (a - b));
    this.#from = 0;
    this.#loaded = WINDOW;
  }

  get #openHere(): Set<number> {
    return this.open[this.view] as Set<number>;
  }

  #scrollTo(row: number): void {
    this.#from = Math.max(0, Math.min(row, this.rows.length - WINDOW));
    while (this.#loaded < Math.min(row + WINDOW, this.rows.length)) this.#loaded += BATCH;
  }

  /** On the server; the page does not know of it yet. */
  #change(how: string, which: number): void {
    for (const view of VIEWS) {
      const cases = this.open[view] as Set<number>;
      if (how.startsWith('open')) cases.add(this.#next);
      else cases.delete([...cases][which % cases.size] ?? 0);
    }
    this.#next += 1;
  }

  /** In the page too: the row comes or goes where the order puts it. */
  #changeHere(how: string, which: number): void {
    if (how === 'open here') {
      const index = which % (this.rows.length + 1);
      this.rows.splice(index, 0, this.#next);
      if (index < this.#loaded) this.#loaded += 1;
      this.#openHere.add(this.#next);
      this.#next += 1;
    } else {
      const index = which % this.rows.length;
      const [gone] = this.rows.splice(index, 1);
      if (index < this.#loaded) this.#loaded -= 1;
      this.#openHere.delete(gone ?? 0);
    }
    this.#from = Math.max(0, Math.min(this.#from, Math.min(this.#loaded, this.rows.length) - WINDOW));
  }

  #remake(): void {
    this.table.remove();
    this.table = document.createElement('table');
    document.body.append(this.table);
  }

  #leave(minutes: number): void {
    this.now += minutes * 60_000;
    this.#remake();
    this.#load();
  }
}

/** A few rows give no link, so that their case is known by its number only. */
export const keyOf = (id: number): RecordId | CaseNumber => (id % 7 === 0 ? caseNumber(id) : recordId(id));
