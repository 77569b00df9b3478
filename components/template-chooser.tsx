import { useState } from 'react';
import { i18n } from '#i18n';
import { counted, message } from '../lib/i18n/format.ts';
import { TEMPLATES, type Template } from '../lib/portal/template.ts';

interface TemplateChooserProps {
  /** Adds the headings of a kind of case. Answers with how many; null where the field does not take them. */
  onTemplate(template: Template): number | null;
}

/** The kinds of case; a click on one adds the headings under which it is told. */
export function TemplateChooser({ onTemplate }: TemplateChooserProps) {
  const [outcome, setOutcome] = useState('');
  function choose(template: Template): void {
    const added = onTemplate(template);
    setOutcome(wordsOf(added));
  }
  return (
    <details className="templates">
      <summary>{i18n.t('template.title')}</summary>
      <p className="hint">{i18n.t('template.hint')}</p>
      <p className="actions">
        {TEMPLATES.map((template) => (
          <button key={template} type="button" className="fix" onClick={() => choose(template)}>
            {message(`template.kinds.${template}`)}
          </button>
        ))}
      </p>
      <p role="status" className="outcome">
        {outcome}
      </p>
    </details>
  );
}

function wordsOf(added: number | null): string {
  if (added === null) return i18n.t('template.refused');
  return added === 0 ? i18n.t('template.none') : counted('template.inserted', added);
}
