// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant, SightingFields } from '../../../lib/cases/schemas.ts';
import { queryDeep, rootOf } from '../../../lib/portal/roots.ts';
import { datatableList, type ListRow, ROWS } from '../../pages/markup/lists.ts';
import { NOW, ROOTS, show } from '../../pages/show.ts';
import { read, stubRootApi } from './happy-dom.ts';

/** Rows are kept from one reading to the next. Whatever the page changed between them, the second tells it. */

beforeEach(stubRootApi);

const list = () => read('/s/case-lists').readings[0]?.sightings ?? [];
const says = (field: keyof SightingFields, row = 0) => {
  const value = list()[row]?.fields[field];
  return value && 'value' in value ? value.value : value?.state;
};
const deep = (selector: string, row = 0): HTMLElement[] => {
  const rows = queryDeep<HTMLElement>('tr[data-row-key-value]:not([data-row-key-value=HEADER])', document.body);
  return queryDeep<HTMLElement>(selector, rows[row] as Element);
};
const cell = (label: string, row = 0): HTMLElement => deep(`[data-label="${label}"]`, row)[0] as HTMLElement;

describe.each(ROOTS)('a list that was read before, %s', (roots) => {
  it('is the same while nothing changed, but for the time of reading', () => {
    show(datatableList(), roots);
    const before = list();
    const later = (NOW + 60_000) as Instant;
    expect(read('/s/case-lists', { now: later }).readings[0]?.sightings).toEqual(
      before.map((sighting) => ({ ...sighting, seenAt: later })),
    );
  });

  it('tells the other case that a row was given to', () => {
    show(datatableList(), roots);
    expect(list()[0]).toMatchObject({ caseNumber: '00812345' });
    const row = cell('Status').parentElement;
    row?.setAttribute('data-row-key-value', '500AB00000Xy9ZaYAJ');
    cell('Case Number').setAttribute('data-cell-value', '/s/case/500AB00000Xy9ZaYAJ/other');
    const [link] = deep('a');
    link?.setAttribute('href', '/s/case/500AB00000Xy9ZaYAJ/other');
    if (link) link.textContent = '00812399';
    cell('Status').setAttribute('data-cell-value', 'Closed');
    expect(list()[0]).toMatchObject({
      recordId: '500AB00000Xy9Za',
      caseNumber: '00812399',
      path: '/s/case/500AB00000Xy9ZaYAJ/other',
      fields: { status: { value: 'Closed' } },
    });
  });

  it('tells a new number behind the same key', () => {
    show(datatableList(), roots);
    list();
    const [link] = deep('a');
    if (link?.firstChild) link.firstChild.nodeValue = '00812377';
    expect(list()[0]?.caseNumber).toBe('00812377');
  });

  it('tells a new raw value, and that one went', () => {
    show(datatableList(), roots);
    expect(says('subject')).toBe('Course list is empty');
    cell('Subject').setAttribute('data-cell-value', 'Course list is full');
    expect(says('subject')).toBe('Course list is full');
    cell('Priority').removeAttribute('data-cell-value');
    expect(list()[0]?.fields.priority).not.toMatchObject({ how: 'raw-value' });
  });

  it('tells the new text of a column that carries texts alone', () => {
    show(datatableList({ noRaw: true }), roots);
    expect(says('status')).toBe('Pending Customer Input');
    const factory = cell('Status').firstElementChild as Element;
    const text = (rootOf(factory) ?? factory).firstChild as Text;
    text.data = 'Closed';
    expect(says('status')).toBe('Closed');
  });

  it('tells what a cell shows that the page made anew', () => {
    show(datatableList(), roots);
    list();
    const fresh = document.createElement('a');
    fresh.href = `/s/case/${ROWS[0]?.id}/a-slug`;
    fresh.textContent = '00812366';
    cell('Case Number').replaceChildren(fresh);
    expect(list()[0]?.caseNumber).toBe('00812366');
  });

  it('tells what a link shows that was put before the known one', () => {
    show(datatableList(), roots);
    list();
    const [known] = deep('a');
    const fresh = known?.cloneNode() as HTMLAnchorElement;
    fresh.textContent = '00812367';
    known?.before(fresh);
    expect(list()[0]?.caseNumber).toBe('00812367');
  });

  it('reads columns that were moved', () => {
    show(datatableList(), roots);
    const before = list();
    for (const row of queryDeep('tr, [role=row]', document.body)) if (row.children[1]) row.append(row.children[1]);
    expect(list()).toEqual(before);
  });

  it('reads rows that were sorted', () => {
    show(datatableList(), roots);
    const before = list();
    const first = cell('Status').parentElement;
    if (first) first.parentElement?.append(first);
    expect(list()).toEqual([before[1], before[2], before[0]]);
  });

  it('counts a relative time from the present look', () => {
    show(
      datatableList({ columns: ['number', 'subject', 'status', 'dated'], rows: ROWS.map((row) => ({ ...row, opened: '2 hours ago' })) }),
      roots,
    );
    const at = (now: number) => read('/s/case-lists', { now: now as Instant }).readings[0]?.sightings[0]?.fields.openedAt;
    const [first, second] = [at(NOW), at(NOW + 3_600_000)];
    expect(first?.state).toBe('read');
    expect(second).not.toEqual(first);
  });

  it('reads its dates anew by another order or zone', () => {
    const rows = ROWS.map((row) => ({ ...row, opened: '03/04/2026 15:04' }));
    show(datatableList({ columns: ['number', 'subject', 'status', 'dated'], rows }), roots);
    const by = (more: object) => read('/s/case-lists', more).readings[0]?.sightings[0]?.fields.openedAt;
    expect(by({})).toMatchObject({ state: 'unreadable', reason: 'ambiguous-date' });
    const british = by({ order: 'dmy' });
    const american = by({ order: 'mdy' });
    expect([british?.state, american?.state]).toEqual(['read', 'read']);
    expect(american).not.toEqual(british);
    expect(by({ order: 'mdy', zone: 'Asia/Tokyo' })).not.toEqual(american);
  });
});

it.each(ROOTS)('reads its columns by the words that stand above them now, %s', (roots) => {
  show(datatableList(), roots);
  expect(says('status')).toBe('Pending Customer Input');
  const header = queryDeep('th', document.body).find((element) =>
    /Status/.test(`${element.getAttribute('aria-label')}${element.textContent}`),
  );
  for (const name of ['aria-label', 'title', 'data-col-key-value']) header?.setAttribute(name, 'Weather');
  header?.replaceChildren('Weather');
  expect(says('status')).toBe('absent');
});

it('reads a cell whose component gets its root later, which nothing tells', () => {
  show(datatableList({ noRaw: true }));
  const component = document.createElement('lightning-primitive-cell-factory');
  component.setAttribute('data-not-defined', '');
  cell('Status').replaceChildren(component);
  expect(says('status')).not.toBe('Closed');
  component.attachShadow({ mode: 'open' }).append('Closed');
  expect(says('status')).toBe('Closed');
});

it('tells that a box was ticked, which no attribute does', () => {
  show(datatableList({ columns: ['number', 'subject', 'status', 'flag'] }));
  cell('W4I').innerHTML = '<input type="checkbox">';
  expect(says('waitingForInformation')).toBe(false);
  (cell('W4I').firstElementChild as HTMLInputElement).checked = true;
  expect(says('waitingForInformation')).toBe(true);
});

it('asks the browser for no more roots when more rows are read again', () => {
  const asked = (count: number) => {
    const rows = Array.from({ length: count }, (_, index): ListRow => {
      const id = `500AB00000X${String(index).padStart(4, '0')}`;
      return { ...(ROWS[index % 2] as ListRow), id, number: String(800_000 + index).padStart(8, '0') };
    });
    show(datatableList({ rows }), 'closed');
    expect(list()).toHaveLength(count);
    const api = vi.spyOn(
      (globalThis as unknown as { chrome: { dom: { openOrClosedShadowRoot(): void } } }).chrome.dom,
      'openOrClosedShadowRoot',
    );
    expect(list()).toHaveLength(count);
    const { length } = api.mock.calls;
    api.mockRestore();
    return length;
  };
  // The rows that are sampled for what their columns hold are not the same ones.
  expect(asked(240) - asked(60)).toBeLessThan(10);
});
