import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import { EDITIONS } from '../lib/policy/editions.ts';
import type { EditionId } from '../lib/policy/types.ts';

/** The page on which an edition was published. */
export function SourceLink({ edition }: { edition: EditionId }) {
  return (
    <a href={EDITIONS[edition].source} target="_blank" rel="noreferrer">
      {i18n.t('settings.policy.edition.open', [message(`edition.${edition.replaceAll('-', '_')}`)])}
    </a>
  );
}
