import { type ReactNode, useRef } from 'react';
import { i18n } from '#i18n';
import { formatNumber } from '../lib/i18n/format.ts';
import { usePortions } from './use-portions.ts';
import { usePrinting } from './use-printing.ts';

interface MentionsProps<Case> {
  cases: readonly Case[];
  /** On paper stand all of them. */
  isPrinted?: boolean;
  /** A `CaseMention`. */
  children(each: Case): ReactNode;
}

/** The cases of a tool: of many only the first, and more when they are wanted. */
export function Mentions<Case>({ cases, isPrinted = false, children }: MentionsProps<Case>) {
  const list = useRef<HTMLUListElement>(null);
  const { shown, left, showMore } = usePortions(cases, list, '.mention > .link');
  const isPrinting = usePrinting();
  return (
    <>
      <ul className="mentions" ref={list}>
        {(isPrinting && isPrinted ? cases : shown).map(children)}
      </ul>
      {left > 0 && (
        <button type="button" onClick={showMore}>
          {i18n.t('popup.more', [formatNumber(left)])}
        </button>
      )}
    </>
  );
}
