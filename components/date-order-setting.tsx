import { useId } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import type { DateOrder } from '../lib/portal/date-figures.ts';
import type { DateOrders } from '../lib/storage/date-order-schema.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

interface DateOrderSettingProps {
  orders: DateOrders;
  /** Portals, as addresses without path, that are asked about although nothing is known of them. */
  portals: readonly string[];
  onChoose(portal: string, order: DateOrder): Promise<void>;
  onForget(portal: string): Promise<void>;
}

/** How 3 April 2026 looks in each order. */
const EXAMPLES: readonly (readonly [DateOrder, string])[] = [
  ['dmy', '03/04/2026'],
  ['mdy', '04/03/2026'],
  ['ymd', '2026/04/03'],
];

/** The order of day and month of each portal: what is known, from where, and how to change it. */
export function DateOrderSetting({ orders, portals, onChoose, onForget }: DateOrderSettingProps) {
  const id = useId();
  const [saving, save] = useSaving();
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.order.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      {[...new Set([...portals, ...Object.keys(orders)])].map((portal) => {
        const known = orders[portal];
        return (
          <div key={portal} className="portal">
            <label htmlFor={`${id}-${portal}`}>{i18n.t('settings.order.choice', [new URL(portal).host])}</label>
            <select
              id={`${id}-${portal}`}
              value={known?.order ?? ''}
              aria-describedby={`${id}-${portal}-by`}
              onChange={({ target }) => save(target.value === '' ? onForget(portal) : onChoose(portal, target.value as DateOrder))}
            >
              <option value="">{i18n.t('settings.order.unknown')}</option>
              {EXAMPLES.map(([each, example]) => (
                <option key={each} value={each}>
                  {message(`settings.order.${each}`, [example])}
                </option>
              ))}
            </select>
            <p id={`${id}-${portal}-by`} className="now">
              {message(`settings.order.${known === undefined ? 'none' : `by_${known.by}`}`)}
            </p>
          </div>
        );
      })}
      <p className="hint">{i18n.t('settings.order.hint')}</p>
    </section>
  );
}
