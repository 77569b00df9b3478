import { useState } from 'react';
import { type Arrangement, isSameArrangement, type SavedView } from '../lib/cases/arrangement.ts';
import type { CasesView } from '../lib/storage/view-state.ts';
import { readyViews } from './ready-views.ts';

interface Arranged {
  arrangement: Arrangement;
  /** Which is shown; the one that was chosen last where it was changed since. */
  view: SavedView;
  ready: readonly SavedView[];
  /** It is one of the user's own. */
  isOwn: boolean;
  isChanged: boolean;
  /** Those that the user chose; null: the usual. */
  columns: readonly string[] | null;
  /** How often one was chosen. */
  times: number;
  change(part: Partial<Arrangement>): void;
  /** As it was saved. */
  choose(view: SavedView): void;
}

/**
 * How the cases are arranged, beginning with the view that was shown last. A view that names no columns keeps those that were chosen last, and a
 * ready-made one the order. Words and filters are remembered only under a name, so that nothing hides cases unseen.
 */
export function useArrangement(look: CasesView, saved: readonly SavedView[], onLook: (look: CasesView) => void): Arranged {
  const [ready] = useState(readyViews);
  const all = [...ready, ...saved];
  const named = (id: string | null | undefined): SavedView | undefined => all.find((view) => view.id === id);
  const [first] = ready as [SavedView];
  const [arrangement, setArrangement] = useState((): Arrangement => {
    const { arrangement: kept } = named(look.view) ?? first;
    return kept.columns === null && look.sorting !== null ? { ...kept, sorting: look.sorting } : kept;
  });
  const [times, setTimes] = useState(0);
  const chosen = named(look.view) ?? first;
  const same = isSameArrangement(chosen.arrangement, arrangement)
    ? chosen
    : all.find((view) => isSameArrangement(view.arrangement, arrangement));
  const view = same ?? chosen;
  return {
    arrangement,
    view,
    ready,
    isOwn: saved.includes(view),
    isChanged: same === undefined,
    times,
    columns: arrangement.columns ?? look.columns,
    change({ columns, ...part }) {
      const isNamed = arrangement.columns !== null;
      // What is searched for may be on its way still.
      setArrangement((now) => ({ ...now, ...part, ...(columns !== undefined && isNamed ? { columns } : {}) }));
      if (columns !== undefined && !isNamed) onLook({ ...look, columns });
      if (part.sorting !== undefined && !isNamed) onLook({ ...look, sorting: part.sorting });
    },
    choose(next) {
      setArrangement(next.arrangement);
      setTimes(times + 1);
      onLook({ ...look, view: next.id, sorting: null });
    },
  };
}
