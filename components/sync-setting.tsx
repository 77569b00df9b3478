import { useId } from 'react';
import { i18n } from '#i18n';
import type { Instant } from '../lib/cases/schemas.ts';
import { counted, formatMoment, formatNames } from '../lib/i18n/format.ts';
import type { SyncState } from '../lib/storage/sync.ts';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useFlip } from './use-latest.ts';

interface SyncSettingProps {
  isOn: boolean;
  state: SyncState;
  /** IANA time zone in which times are told. */
  zone: string;
  onSwitch(isOn: boolean): Promise<void>;
  onClear(): Promise<void>;
}

/** Whether settings, snoozes and open cases travel to the user's other devices, what of them does, and how that went. */
export function SyncSetting({ isOn, state, zone, onSwitch, onClear }: SyncSettingProps) {
  const id = useId();
  const [saving, save] = useSaving();
  const flip = useFlip(isOn, (next) => save(onSwitch(next)));
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.sync.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label>
        <input type="checkbox" checked={isOn} aria-describedby={`${id}-hint`} onChange={flip} /> {i18n.t('settings.sync.label')}
      </label>
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.sync.hint')}
      </p>
      {isOn ? <SyncTold state={state} zone={zone} /> : state.sentAt !== null && <Left onClear={() => save(onClear())} />}
    </section>
  );
}

/** How the last exchange went, a line for each thing that is worth knowing. */
function SyncTold({ state: { sentAt, told, problem }, zone }: { state: SyncState; zone: string }) {
  const sent = sentAt === null ? i18n.t('settings.sync.not_yet') : i18n.t('settings.sync.sent', [formatMoment(sentAt as Instant, zone)]);
  const cases = told === null || told.open === 0 ? [] : [counted('settings.sync.cases', told.open)];
  return (
    <div role="status">
      <p>{[sent, ...cases].join(' · ')}</p>
      {told !== null && told.leftOut > 0 && <p className="hint">{counted('settings.sync.left_out', told.leftOut)}</p>}
      {told !== null && told.tooLarge.length > 0 && (
        <p className="hint">{i18n.t('settings.sync.too_large', [formatNames(told.tooLarge.slice(0, 5))])}</p>
      )}
      {told !== null && told.broken.length > 0 && <p className="hint">{counted('settings.sync.broken', told.broken.length)}</p>}
      {problem !== null && <p className="wrong">{i18n.t('settings.sync.problem', [problem])}</p>}
    </div>
  );
}

function Left({ onClear }: { onClear(): void }) {
  return (
    <p>
      {i18n.t('settings.sync.left')}{' '}
      <button type="button" onClick={onClear}>
        {i18n.t('settings.sync.clear')}
      </button>
    </p>
  );
}
