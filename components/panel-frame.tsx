import type { MouseEvent, ReactNode } from 'react';
import { i18n } from '#i18n';

interface PanelFrameProps {
  region: string;
  /** What stays to be seen of a folded panel: in a few words, how far along of how much, and both as they are read out when they change. */
  score: string;
  meter?: { value: number; max: number; words?: string; over?: boolean };
  spoken: string;
  /** What a click would bring into view. */
  unfold: string;
  folded: boolean;
  onFold(folded: boolean): void;
  /** To the other side of the text; null where that has no room. */
  onMove: (() => void) | null;
  children: ReactNode;
}

/** What every panel beside a text has: its head, which folds it away, and its manners. Takes no focus; speaks politely. */
export function PanelFrame({ region, score, meter, spoken, unfold, folded, onFold, onMove, children }: PanelFrameProps) {
  return (
    <section className="panel" aria-label={region} data-folded={folded} onMouseDown={keepFocus}>
      <header>
        <div className="head">
          <button type="button" className="fold" aria-expanded={!folded} onClick={() => onFold(!folded)}>
            <span className="score">{score}</span>
            <span className="name">{folded ? unfold : i18n.t('panel.fold')}</span>
          </button>
          {!folded && onMove && (
            <button type="button" className="move" aria-label={i18n.t('panel.move')} title={i18n.t('panel.move')} onClick={onMove}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M5 4 1 8l4 4M1 8h14M11 4l4 4-4 4" />
              </svg>
            </button>
          )}
        </div>
        {meter && <progress className={meter.over ? 'over' : ''} value={meter.value} max={meter.max} aria-hidden="true" />}
        {meter?.words !== undefined && <p className={meter.over ? 'count over' : 'count'}>{meter.words}</p>}
        <p role="status" className="spoken">
          {spoken}
        </p>
      </header>
      {!folded && <div className="body">{children}</div>}
    </section>
  );
}

/** A click of the mouse leaves the focus in the text. Words of the panel can still be selected. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button, summary')) event.preventDefault();
}
