import { type RowSelectionState, type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, memo, type RefObject, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import { type Moment, snake } from '../lib/i18n/outlook-words.ts';
import { CELLS, COLUMN_IDS, type ColumnId, columnsOf, features } from './case-columns.tsx';
import type { CaseView } from './case-view.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePrinting } from './use-printing.ts';

export interface TableActs {
  onSort(sorting: SortingState): void;
  onSelect(selection: RowSelectionState): void;
  onOpen(view: CaseView): void;
}

interface CasesTableProps {
  /** All there are: their rows are made and sorted once, however the search goes on. */
  all: readonly CaseView[];
  /** Those of them that are shown. */
  views: readonly CaseView[];
  moment: Moment;
  /** Ids of the columns that are shown. */
  shown: readonly string[];
  sorting: SortingState;
  selection: RowSelectionState;
  /** Key of the case whose details are open. */
  opened: string | null;
  /** What the table scrolls in. */
  scroller: HTMLElement;
  /** As a reference, so that the table stays as it is while a search is typed that it does not know of yet. */
  acts: RefObject<TableActs>;
}

/** Height of a row in px: each has one line. */
const ROW = 36;
/** Rows made ahead of those in sight. */
const AHEAD = 2;

/** The table of cases. Only the rows in sight are in the document; arrow keys lead through all of them. On paper stand those that were selected, or all. */
export const CasesTable = memo(function CasesTable(props: CasesTableProps) {
  const { all, views, moment, shown, sorting, selection, opened, scroller, acts } = props;
  const [columns] = useState(columnsOf);
  const ids = useMemo(() => COLUMN_IDS.filter((id) => shown.includes(id)), [shown]);
  const table = useTable({
    features,
    columns,
    data: all,
    state: { sorting },
    getRowId: ({ outlook }) => outlook.key,
    onSortingChange: (change) => acts.current.onSort(typeof change === 'function' ? change(sorting) : change),
    sortDescFirst: false,
  });
  const { rows: sorted } = table.getRowModel();
  const rows = useMemo(() => {
    const found = new Set(views);
    return sorted.flatMap(({ original }) => (found.has(original) ? [original] : []));
  }, [sorted, views]);
  const isAllSelected = rows.length > 0 && rows.every(({ outlook }) => selection[outlook.key] === true);
  /** Those that are not shown stay as they are. */
  function toggleAll(): void {
    const here = new Set(rows.map(({ outlook }) => outlook.key));
    const others = Object.keys(selection).filter((key) => !here.has(key));
    acts.current.onSelect(Object.fromEntries([...others, ...(isAllSelected ? [] : here)].map((key) => [key, true as const])));
  }
  const chosen = useRef(selection);
  chosen.current = selection;
  const [rowActs] = useState(() => ({
    onOpen: (view: CaseView) => acts.current.onOpen(view),
    onTick: (key: string, isOn: boolean) => {
      const { [key]: _, ...others } = chosen.current;
      acts.current.onSelect(isOn ? { ...others, [key]: true } : others);
    },
  }));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    overscan: AHEAD,
  });
  const isPrinting = usePrinting();
  const inSight = virtual.getVirtualItems();
  const onPaper = (): number[] => {
    const ticked = rows.flatMap(({ outlook }, index) => (selection[outlook.key] === true ? [index] : []));
    return ticked.length > 0 ? ticked : rows.map((_, index) => index);
  };
  const indexes = isPrinting ? onPaper() : inSight.map(({ index }) => index);
  const [before, after] = isPrinting ? [0, 0] : [inSight[0]?.start ?? 0, virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)];
  const body = useRef<HTMLTableSectionElement>(null);
  const keptFocus = useKeptFocus(rows, body, scroller, (index) => virtual.scrollToIndex(index));

  function move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const target = event.target as HTMLElement;
    const index = Number(target.closest('tr')?.dataset.index ?? Number.NaN) + step;
    if (step === 0 || !target.matches('.open') || rows[index] === undefined) return;
    event.preventDefault();
    virtual.scrollToIndex(index);
    const focus = (): void => body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] .open`)?.focus();
    if (body.current?.querySelector(`tr[data-index="${index}"]`)) focus();
    else requestAnimationFrame(focus);
  }

  return (
    <table className="cases" style={{ '--columns': ids.length } as CSSProperties} aria-rowcount={rows.length + 1} onKeyDown={move}>
      <thead>
        <tr aria-rowindex={1}>
          <th className="choose" scope="col">
            <input type="checkbox" aria-label={i18n.t('cases_page.select_all')} checked={isAllSelected} onChange={toggleAll} />
          </th>
          {ids.map((id) => {
            const column = table.getColumn(id);
            const sorted = column?.getIsSorted();
            return (
              <th
                key={id}
                scope="col"
                data-column={id}
                aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
              >
                <button type="button" className="link" onClick={column?.getToggleSortingHandler()}>
                  {message(`cases_page.columns.${snake(id)}`)}
                  <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody ref={body} {...keptFocus}>
        {before > 0 && <tr className="gap" style={{ blockSize: before }} />}
        {indexes.map((index) => {
          const view = rows[index];
          if (view === undefined) return null;
          const { key } = view.outlook;
          return (
            <CaseTableRow
              key={key}
              view={view}
              index={index}
              ids={ids}
              moment={moment}
              isSelected={selection[key] === true}
              isOpened={key === opened}
              {...rowActs}
            />
          );
        })}
        {after > 0 && <tr className="gap" style={{ blockSize: after }} />}
      </tbody>
    </table>
  );
});

interface CaseTableRowProps {
  view: CaseView;
  index: number;
  ids: readonly ColumnId[];
  moment: Moment;
  isSelected: boolean;
  isOpened: boolean;
  onOpen(view: CaseView): void;
  onTick(key: string, isOn: boolean): void;
}

/** A row stays as it is while the table scrolls past it. */
const CaseTableRow = memo(function CaseTableRow({ view, index, ids, moment, isSelected, isOpened, onOpen, onTick }: CaseTableRowProps) {
  const { outlook } = view;
  return (
    <tr data-index={index} aria-rowindex={index + 2} className={isOpened ? 'opened' : undefined}>
      <td className="choose">
        <input
          type="checkbox"
          aria-label={i18n.t('cases_page.select', [outlook.caseNumber ?? outlook.subject ?? ''])}
          checked={isSelected}
          onChange={({ target }) => onTick(outlook.key, target.checked)}
        />
      </td>
      {ids.map((id) => (
        <td key={id} data-column={id}>
          {CELLS[id](view, moment, onOpen)}
        </td>
      ))}
    </tr>
  );
});
