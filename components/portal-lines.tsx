import { i18n } from '#i18n';

interface PortalLinesProps {
  /** Portals that may not be read, as addresses without path. */
  unread: readonly string[];
  /** Those that the organisation names. */
  named: readonly string[];
  onAllow(portal: string): void;
}

/** Where cases could be and may not be read, in a line each, with the way to mend it; nothing where all is well. */
export function PortalLines({ unread, named, onAllow }: PortalLinesProps) {
  return unread.map((portal) => (
    <p key={portal} className="advice">
      {i18n.t(named.includes(portal) ? 'portals.named_unread' : 'portals.unread', [portal.replace('https://', '')])}{' '}
      <button type="button" className="link" aria-label={i18n.t('portals.allow_one', [portal])} onClick={() => onAllow(portal)}>
        {i18n.t('portals.allow')}
      </button>
    </p>
  ));
}
