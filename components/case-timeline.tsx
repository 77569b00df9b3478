import { useEffect, useRef } from 'react';
import { adopt, sheetOf } from '../lib/portal/paint/sheets.ts';
import { TIMELINE_CSS, type TimelineLook, timelineOf } from '../lib/portal/paint/timeline.ts';

/** The picture of a case's life, as the card on its page in the portal draws it. */
export function CaseTimeline({ look }: { look: TimelineLook }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = host;
    if (current === null) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    adopt(root, sheetOf(TIMELINE_CSS));
    root.replaceChildren(...timelineOf(look, document));
  }, [look]);
  return <div ref={host} />;
}
