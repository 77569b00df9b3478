/** The groups in which cases are shown: each case stands in one. */
import type { Outlook } from './types.ts';

/** In the order in which they are shown, the most pressing first. */
export const GROUPS = ['closes-soon', 'waiting', 'solved', 'look', 'late', 'silent', 'calm', 'closed'] as const;

/**
 * `closes-soon`: within three days. `solved`: the vendor takes it to be solved, and waits for the customer to say so. `look`: its state can't be told
 * before a page of it was read. `late`: the first answer is overdue. `silent`: nothing was heard of the vendor for too long, or it left its list.
 */
export type Group = (typeof GROUPS)[number];

export function groupOf({ urgency, waits, status, firstResponse }: Outlook): Group {
  switch (urgency.level) {
    case 'now':
    case 'soon':
      return 'closes-soon';
    case 'look':
      return 'look';
    case 'done':
      return 'closed';
    case 'calm':
      return 'calm';
    case 'watch':
      return firstResponse?.state === 'overdue' ? 'late' : 'silent';
    case 'later':
      if (!waits) return 'calm';
      return status?.id === 'awaiting-customer-confirmation' ? 'solved' : 'waiting';
  }
}

/** Whether it is known on which day, or days, the case is closed; where only the latest day is, it may be any day before. */
export const isDated = ({ autoClose }: Outlook): boolean => autoClose?.basis !== 'bounded';

/**
 * The cases of each group that has any. Those whose day is not known come last where the group is not about the next days: they may be closed on
 * any day, and nobody knows which of them sooner.
 *
 * @param sorted in the order in which they deserve a look
 * @param of the outlook of each
 */
export function inGroups<T>(sorted: readonly T[], of: (item: T) => Outlook): Map<Group, T[]> {
  const groups = new Map<Group, T[]>(GROUPS.map((group) => [group, []]));
  for (const item of sorted) groups.get(groupOf(of(item)))?.push(item);
  for (const [group, items] of groups) {
    if (items.length === 0) groups.delete(group);
    else if (group === 'waiting' || group === 'solved')
      groups.set(group, [...items.filter((item) => isDated(of(item))), ...items.filter((item) => !isDated(of(item)))]);
  }
  return groups;
}

/** Groups of which the user is told without asking for more. */
const IN_SIGHT: readonly Group[] = ['closes-soon', 'waiting', 'solved', 'look'];
export const isInSight = (group: Group): boolean => IN_SIGHT.includes(group);

/** The cases that stand first where they are shown by groups. @param sorted as for {@link inGroups} */
export const firstInGroups = (sorted: readonly Outlook[], count: number): Outlook[] =>
  [...inGroups(sorted, (outlook) => outlook)].flatMap(([group, outlooks]) => (isInSight(group) ? outlooks : [])).slice(0, count);
