import { type ReactNode, useRef } from 'react';
import { i18n } from '#i18n';
import { isDated } from '../lib/deadlines/groups.ts';
import { formatNumber } from '../lib/i18n/format.ts';
import type { CaseView } from './case-view.ts';
import { usePortions } from './use-portions.ts';

interface CaseGroupProps {
  id: string;
  title: string;
  /** Not empty. */
  views: readonly CaseView[];
  /** Those whose day is not known come last, under a heading of their own. */
  undatedApart: boolean;
  /** False while more may come. */
  isCounted: boolean;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  row(view: CaseView): ReactNode;
}

/** A group of cases, which can be folded. Of many only the first are made, and more when they are wanted. */
export function CaseGroup({ id, title, views, undatedApart, isCounted, isOpen, onToggle, row }: CaseGroupProps) {
  const group = useRef<HTMLDetailsElement>(null);
  const { shown, left, showMore } = usePortions(views, group, '.stop');
  const first = undatedApart ? shown.findIndex(({ outlook }) => !isDated(outlook)) : -1;
  const [dated, undated] = first === -1 ? [shown, []] : [shown.slice(0, first), shown.slice(first)];
  return (
    <details className="group" id={id} ref={group} open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {isCounted && <span className="count">{formatNumber(views.length)}</span>}
      </summary>
      {isOpen && (
        <>
          {dated.length > 0 && <ul className="cases">{dated.map(row)}</ul>}
          {undated.length > 0 && (
            <>
              <h3>{i18n.t('popup.open_once')}</h3>
              <ul className="cases">{undated.map(row)}</ul>
            </>
          )}
          {left > 0 && (
            <button type="button" className="more" onClick={showMore}>
              {i18n.t('popup.more', [formatNumber(left)])}
            </button>
          )}
        </>
      )}
    </details>
  );
}
