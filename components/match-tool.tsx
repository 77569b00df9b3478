import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import type { Outlook } from '../lib/deadlines/types.ts';
import { matchList } from '../lib/guidance/match-list.ts';
import { counted, formatNames } from '../lib/i18n/format.ts';
import { type Moment, statusWords } from '../lib/i18n/outlook-words.ts';
import { CaseMention } from './case-mention.tsx';
import { Mentions } from './mentions.tsx';
import { ToolPanel } from './tool-panel.tsx';
import { useKeptState } from './use-kept-state.ts';

interface MatchToolProps {
  /** What was pasted; it outlives the tool. */
  pasted: RefObject<string>;
  /** Of closed cases, too, once they were wanted. */
  outlooks: readonly Outlook[];
  moment: Moment;
  onWantClosed(): void;
  onOpen(outlook: Outlook): void;
  isHidden: boolean;
  onClose(): void;
}

/** Which of the user's cases a pasted text names, and in what lines. */
export function MatchTool({ pasted, outlooks, moment, onWantClosed, onOpen, isHidden, onClose }: MatchToolProps) {
  const [text, setText] = useKeptState(pasted);
  // Release notes name what was solved as well.
  const want = useRef(onWantClosed);
  useEffect(() => want.current(), []);
  const byNumber = useMemo(() => new Map(outlooks.map((outlook) => [String(outlook.caseNumber), outlook])), [outlooks]);
  const { known, unknown } = useMemo(() => matchList(text, new Set(byNumber.keys())), [text, byNumber]);
  return (
    <ToolPanel title={i18n.t('match.title')} isHidden={isHidden} onClose={onClose}>
      <p>{i18n.t('match.intro')}</p>
      <textarea aria-label={i18n.t('match.text')} rows={8} value={text} onChange={(event) => setText(event.target.value)} />
      {text.trim() !== '' && (
        <>
          <p role="status">{known.length === 0 ? i18n.t('match.none') : counted('match.found', known.length)}</p>
          <Mentions cases={known} isPrinted>
            {({ number, lines }) => {
              const outlook = byNumber.get(number);
              return (
                outlook !== undefined && (
                  <CaseMention key={number} outlook={outlook} moment={moment} onOpen={onOpen}>
                    <p>{statusWords(outlook)}</p>
                    {lines.map(({ before, written, after }) => (
                      <blockquote key={before + written + after}>
                        <bdi>
                          {before}
                          <mark>{written}</mark>
                          {after}
                        </bdi>
                      </blockquote>
                    ))}
                  </CaseMention>
                )
              );
            }}
          </Mentions>
          {unknown.length > 0 && <p className="hint">{i18n.t('match.unknown', [formatNames(unknown)])}</p>}
        </>
      )}
    </ToolPanel>
  );
}
