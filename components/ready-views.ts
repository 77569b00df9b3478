import { i18n } from '#i18n';
import { type Arrangement, EVERYTHING_OPEN, type SavedView } from '../lib/cases/arrangement.ts';

/** The first is what the page begins with. */
const READY_VIEWS = ['open', 'waits', 'week', 'silent', 'record', 'nobody'] as const;

/** What somebody who answers for many cases looks at. They name no columns: the user's stay. */
export function readyViews(): SavedView[] {
  const limits: Record<(typeof READY_VIEWS)[number], Partial<Arrangement>> = {
    open: {},
    waits: { turn: 'customer' },
    week: { within: 7 },
    silent: { group: 'silent' },
    record: { tag: i18n.t('own.case_of_record') },
    nobody: { assignee: '' },
  };
  return READY_VIEWS.map((id) => ({ id, name: i18n.t(`views.ready.${id}`), arrangement: { ...EVERYTHING_OPEN, ...limits[id] } }));
}
