import { useId } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import type { DateOrder } from '../lib/portal/date-figures.ts';
import type { DateOrders } from '../lib/storage/date-order-schema.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

interface DateOrderSettingProps {
  orders: DateOrders;
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
export function DateOrderSetting({ orders, onChoose, onForget }: DateOrderSettingProps) {
  const id = useId();
  const [saving, save] = useSaving();
  const portals = Object.entries(orders);
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.order.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      {portals.length === 0 && <p>{i18n.t('settings.order.none')}</p>}
      {portals.map(([portal, { order, by }]) => (
        <div key={portal} className="portal">
          <label htmlFor={`${id}-${portal}`}>{i18n.t('settings.order.choice', [new URL(portal).host])}</label>
          <div className="choice">
            <select
              id={`${id}-${portal}`}
              value={order}
              aria-describedby={`${id}-${portal}-by`}
              onChange={(event) => save(onChoose(portal, event.target.value as DateOrder))}
            >
              {EXAMPLES.map(([each, example]) => (
                <option key={each} value={each}>
                  {message(`settings.order.${each}`, [example])}
                </option>
              ))}
            </select>
            <button type="button" onClick={() => save(onForget(portal))}>
              {i18n.t('settings.order.forget')}
            </button>
          </div>
          <p id={`${id}-${portal}-by`} className="now">
            {i18n.t(by === 'page' ? 'settings.order.by_page' : 'settings.order.by_user')}
          </p>
        </div>
      ))}
      <p className="hint">{i18n.t('settings.order.hint')}</p>
    </section>
  );
}
