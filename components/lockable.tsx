import type { ReactNode } from 'react';
import { i18n } from '#i18n';

/** Settings that the organisation decides are shown as they are, with the reason why they can't be changed. */
export function Lockable({ isLocked, children }: { isLocked: boolean; children: ReactNode }) {
  if (!isLocked) return children;
  return (
    <fieldset disabled className="locked">
      <legend>{i18n.t('settings.locked')}</legend>
      {children}
    </fieldset>
  );
}
