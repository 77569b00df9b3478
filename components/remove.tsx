import { i18n } from '#i18n';

/** Takes one thing out of a list. */
export const Remove = ({ name, onRemove }: { name: string; onRemove(): void }) => (
  <button type="button" className="remove" aria-label={i18n.t('own.remove', [name])} onClick={onRemove}>
    ✕
  </button>
);
