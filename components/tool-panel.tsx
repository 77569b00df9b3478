import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';

interface ToolPanelProps {
  title: string;
  /** A case that it names is read in its place; what was typed stays. */
  isHidden: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A tool beside the table of cases. */
export function ToolPanel({ title, isHidden, onClose, children }: ToolPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside
      className="details tool"
      hidden={isHidden}
      aria-labelledby="tool-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2 id="tool-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <button type="button" className="close" aria-label={i18n.t('cases_page.close_tool')} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </aside>
  );
}
