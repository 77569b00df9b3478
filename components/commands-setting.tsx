import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import { snake } from '../lib/i18n/outlook-words.ts';
import type { CommandKeys } from '../lib/platform/commands.ts';

interface CommandsSettingProps {
  commands: readonly CommandKeys[];
  onChange(): void;
}

/** The keys that the browser hears, and the way to the page on which it lets the user change them. */
export function CommandsSetting({ commands, onChange }: CommandsSettingProps) {
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.keys.title')}</h3>
      </header>
      <dl className="command-keys">
        {commands.map(({ command, keys }) => (
          <div key={command}>
            <dt>{command === '_execute_action' ? i18n.t('commands.open_list') : message(`commands.${snake(command)}`)}</dt>
            <dd>{keys === '' ? i18n.t('settings.keys.none') : <kbd dir="ltr">{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onChange}>
        {i18n.t('settings.keys.change')}
      </button>
      <p className="hint">{i18n.t('settings.keys.hint')}</p>
    </section>
  );
}
