import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Arrangement } from '../lib/cases/arrangement.ts';
import { GROUPS } from '../lib/deadlines/groups.ts';
import { formatNumber, message } from '../lib/i18n/format.ts';
import { snake } from '../lib/i18n/outlook-words.ts';
import type { CaseView } from './case-view.ts';

type ShownGroup = Arrangement['group'];

interface CasesGroupsProps {
  /** Those that the search left. */
  views: readonly CaseView[];
  group: ShownGroup;
  onChoose(group: ShownGroup): void;
}

/** Which cases the table shows, and how many there are of each group. */
export function CasesGroups({ views, group, onChoose }: CasesGroupsProps) {
  const counts = useMemo(() => countsOf(views), [views]);
  return (
    <fieldset className="groups">
      <legend>{i18n.t('cases_page.group')}</legend>
      {(['open', ...GROUPS] as const).map((id) => (
        <label key={id} className={`group-${id}`}>
          <input type="radio" name="group" checked={group === id} onChange={() => onChoose(id)} />
          {message(`cases_page.groups.${snake(id)}`)}
          {/* Closed ones are not counted before they are wanted. */}
          {(id !== 'closed' || counts.closed > 0) && <b>{formatNumber(counts[id])}</b>}
        </label>
      ))}
    </fieldset>
  );
}

function countsOf(views: readonly CaseView[]): Record<ShownGroup, number> {
  const counts = { open: 0, ...Object.fromEntries(GROUPS.map((id) => [id, 0])) } as Record<ShownGroup, number>;
  for (const { group } of views) {
    counts[group] += 1;
    if (group !== 'closed') counts.open += 1;
  }
  return counts;
}
