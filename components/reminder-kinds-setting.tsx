import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import { snake } from '../lib/i18n/outlook-words.ts';
import { isUsuallyOn, REMINDER_KINDS, type ReminderKind, USUAL_REMINDERS } from '../lib/reminders/settings.ts';
import { isReminderOn, type Settings } from '../lib/storage/settings.ts';
import { AcceptField } from './accept-field.tsx';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useLatest } from './use-latest.ts';

/** As the settings accept them (`lib/storage/settings-schema.ts`). */
const MOST_DAYS = 90;
const MOST_LEADS = 20;

type Leads = 'leads' | 'testingLeads' | 'workPlanLeads';

/** The kinds that count days before a closing. */
const LEADS: { [kind in ReminderKind]?: Leads } = { closing: 'leads', testing: 'testingLeads', 'work-plan': 'workPlanLeads' };

type KindSettings = Pick<Settings, 'reminders' | Leads>;

interface ReminderKindsSettingProps extends KindSettings {
  onSave(change: Partial<KindSettings>): Promise<void>;
}

/** What is told, and how many days before a closing. */
export function ReminderKindsSetting({ onSave, ...settings }: ReminderKindsSettingProps) {
  const [saving, save] = useSaving();
  const latest = useLatest(settings.reminders);

  function flip(kind: ReminderKind): void {
    const isOn = !isReminderOn({ reminders: latest.current }, kind);
    const { [kind]: _, ...others } = latest.current;
    latest.current = isOn === isUsuallyOn(kind) ? others : { ...others, [kind]: isOn };
    save(onSave({ reminders: latest.current }));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.reminders.kinds.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <ul className="sites">
        {REMINDER_KINDS.map((kind) => {
          const leads = LEADS[kind];
          const isOn = isReminderOn(settings, kind);
          return (
            <li key={kind}>
              <label className="option">
                <input type="checkbox" checked={isOn} onChange={() => flip(kind)} />
                <span>{message(`settings.reminders.kinds.names.${snake(kind)}`)}</span>
              </label>
              <p className="hint option-hint">{message(`settings.reminders.kinds.hints.${snake(kind)}`)}</p>
              {leads !== undefined && isOn && (
                <LeadsField leads={settings[leads]} usual={USUAL_REMINDERS[leads]} onChange={(days) => save(onSave({ [leads]: days }))} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface LeadsFieldProps {
  leads: readonly number[];
  /** Taken for an empty field. */
  usual: readonly number[];
  onChange(leads: number[]): void;
}

const textOf = (leads: readonly number[]): string => leads.join(', ');

function LeadsField({ leads, usual, onChange }: LeadsFieldProps) {
  function accept(text: string): string | null {
    const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
    const days = parts.length === 0 ? [...usual] : [...new Set(parts.map(Number))].sort((a, b) => b - a);
    const fits = parts.every((part) => /^\d+$/.test(part)) && days.every((day) => day <= MOST_DAYS) && days.length <= MOST_LEADS;
    if (!fits) return null;
    if (textOf(days) !== textOf(leads)) onChange(days);
    return textOf(days);
  }

  return (
    <div className="leads">
      <AcceptField
        label={i18n.t('settings.reminders.leads.label')}
        value={textOf(leads)}
        wrong={i18n.t('settings.reminders.leads.refused', [MOST_DAYS])}
        onAccept={accept}
      />
    </div>
  );
}
