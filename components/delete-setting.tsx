import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';

type State = 'none' | 'asking' | 'busy' | 'done' | 'failed';

/** Deletes all that is stored, after one question. */
export function DeleteSetting({ onDelete }: { onDelete(): Promise<void> }) {
  const [state, setState] = useState<State>('none');
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'asking') keep.current?.focus();
  }, [state]);
  async function work(): Promise<void> {
    setState('busy');
    setState(
      await onDelete().then(
        () => 'done' as const,
        () => 'failed' as const,
      ),
    );
  }
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('your_data.delete')}</h3>
      </header>
      <p className="hint">{i18n.t('your_data.delete_hint')}</p>
      {state === 'asking' ? (
        <>
          <p id={id}>{i18n.t('your_data.delete_question')}</p>
          <div className="choice">
            <button type="button" className="danger" onClick={() => void work()}>
              {i18n.t('your_data.delete_now')}
            </button>
            <button type="button" ref={keep} aria-describedby={id} onClick={() => setState('none')}>
              {i18n.t('your_data.delete_not')}
            </button>
          </div>
        </>
      ) : (
        <div className="choice">
          <button type="button" disabled={state === 'busy'} onClick={() => setState('asking')}>
            {i18n.t('your_data.delete_ask')}
          </button>
        </div>
      )}
      <p role="status" className={state === 'failed' ? 'note wrong' : 'note'}>
        {state === 'done' ? i18n.t('your_data.deleted') : state === 'failed' ? i18n.t('your_data.delete_failed') : ''}
      </p>
    </section>
  );
}
