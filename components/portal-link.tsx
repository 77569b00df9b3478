import { i18n } from '#i18n';
import type { Outlook } from '../lib/deadlines/types.ts';

/** The way to a case where it is answered; none where no page told its address. */
export function PortalLink({ outlook: { portal, path, caseNumber } }: { outlook: Outlook }) {
  if (path === null) return null;
  const words = i18n.t('cases_page.in_portal');
  return (
    <a
      className="portal"
      href={portal + path}
      target="_blank"
      rel="noreferrer"
      aria-label={caseNumber === null ? words : `${words}: ${caseNumber}`}
    >
      {words}
    </a>
  );
}
