import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { counted, formatNumber } from '../lib/i18n/format.ts';
import { bytesOf, COMMENT_BYTES } from '../lib/portal/comment-bytes.ts';
import type { PanelProps } from './checklist-panel.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { languageLine, WordingList } from './wording-list.tsx';

/** Share of a comment's bytes from which on they are counted before the user's eyes. */
const COUNTED_FROM = 0.8;

interface CommentPanelProps extends PanelProps {
  /** What helps with writing it. */
  children?: ReactNode;
}

/** What may be misread in a comment, what it passes over, and how much of the portal's room is left for it. */
export function CommentPanel({ result, folded, onFold, onMove, children, ...on }: CommentPanelProps) {
  const { findings } = result;
  const bytes = bytesOf(on.texts.description);
  const isLong = bytes >= COMMENT_BYTES * COUNTED_FROM;
  const over = bytes > COMMENT_BYTES;
  const language = languageLine(result.language);
  const isEmpty = on.texts.description.trim() === '';
  // Of what is not written yet nothing is at fault: then it is told only what was asked.
  const remarks =
    findings.length === 0
      ? i18n.t('comment_panel.none')
      : isEmpty
        ? i18n.t('comment_panel.asked')
        : counted('comment_panel.remarks', findings.length);
  // Each key would be read out if the count itself were.
  const spokenRoom = over ? i18n.t('comment_panel.over') : isLong ? i18n.t('comment_panel.nearly_full') : '';
  return (
    <PanelFrame
      region={i18n.t('comment_panel.region')}
      score={remarks}
      {...(isLong && {
        meter: {
          value: Math.min(bytes, COMMENT_BYTES),
          max: COMMENT_BYTES,
          words: i18n.t('comment_panel.bytes', [formatNumber(bytes), formatNumber(COMMENT_BYTES)]),
          over,
        },
      })}
      spoken={`${remarks}. ${spokenRoom}`.trim()}
      unfold={i18n.t('comment_panel.unfold')}
      folded={folded}
      onFold={onFold}
      onMove={onMove}
    >
      {language && <p className="language">{language}</p>}
      {children}
      {findings.length === 0 && !language && <p className="hint">{i18n.t('comment_panel.looked_at')}</p>}
      {findings.length > 0 && <WordingList findings={findings} {...on} />}
    </PanelFrame>
  );
}
