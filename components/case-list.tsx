import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Filters, filterChoices, isFiltering, passes } from '../lib/cases/filters.ts';
import { finder } from '../lib/cases/search.ts';
import { inGroups, isInSight } from '../lib/deadlines/groups.ts';
import { counted, formatNames, message } from '../lib/i18n/format.ts';
import { type Moment, snake } from '../lib/i18n/outlook-words.ts';
import { CaseFilters } from './case-filters.tsx';
import { CaseGroup } from './case-group.tsx';
import { CaseRow, type RowActs } from './case-row.tsx';
import type { CaseView } from './case-view.ts';
import { KeysHelp } from './keys-help.tsx';
import type { Mine } from './my-cases.tsx';
import { SnoozeNote } from './snooze-note.tsx';
import { useLatest } from './use-latest.ts';
import { useListKeys } from './use-list-keys.ts';

interface CaseListProps extends RowActs {
  /** All cases that are not closed, in the order in which they deserve a look. */
  views: readonly CaseView[];
  /** Only the first of them are known yet. */
  isPartial: boolean;
  /** Whether keys that are single letters or signs do anything. */
  hasLetterKeys: boolean;
  moment: Moment;
  filters: Filters;
  mine: Mine;
  onFilter(filters: Filters): void;
}

/** Cases by groups, what closes next in front; searched, limited, and walked through by keys. */
export function CaseList(props: CaseListProps) {
  const { views, isPartial, hasLetterKeys, moment, filters, mine, onFilter, onWake } = props;
  const latest = useLatest(props);
  const [query, setQuery] = useState('');
  const [lately, setLately] = useState<string | null>(null);
  const [isHelping, setHelping] = useState(false);
  /** By the user, in place of what is usual. */
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const field = useRef<HTMLInputElement>(null);
  useListKeys({ hasLetters: hasLetterKeys, onSearch: () => field.current?.focus(), onHelp: () => setHelping(true) });

  const acts: RowActs = useMemo(
    () => ({
      isWorkday: (day) => latest.current.isWorkday(day),
      onOpen: (target) => latest.current.onOpen(target),
      onSnooze(outlook, decision) {
        setLately(outlook.key);
        latest.current.onSnooze(outlook, decision);
      },
      onWake: (silent) => latest.current.onWake(silent),
      onCopy: (text) => latest.current.onCopy(text),
    }),
    [latest],
  );
  const row = useCallback(
    ({ outlook, silent }: CaseView) => <CaseRow key={outlook.key} outlook={outlook} silent={silent} moment={moment} acts={acts} />,
    [moment, acts],
  );

  const wanted = useDeferredValue(query.trim());
  const isSearching = wanted !== '';
  const passing = useMemo(() => views.filter(({ record }) => passes(record, filters)), [views, filters]);
  const found = useMemo(() => {
    const finds = finder(wanted);
    return wanted === '' ? passing : passing.filter(({ text }) => finds(text));
  }, [passing, wanted]);
  const groups = useMemo(() => groupsOf(found, isSearching), [found, isSearching]);
  const choices = useMemo(() => (isPartial ? [] : filterChoices(recordsOf(views), filters)), [views, filters, isPartial]);
  const [isChoosing, setChoosing] = useState(false);
  const hidden = views.length - passing.length;
  const undo = views.find(({ outlook, silent }) => outlook.key === lately && silent !== undefined);
  let rows = 0;
  return (
    <>
      <SnoozeNote outlook={undo?.outlook} silent={undo?.silent} moment={moment} onWake={onWake} />
      <div className="search">
        <input
          ref={field}
          type="search"
          aria-label={i18n.t('popup.search')}
          aria-keyshortcuts={hasLetterKeys ? '/' : undefined}
          placeholder={i18n.t('cases_page.search_hint')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        {choices.length > 0 && (
          <button type="button" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
            {i18n.t('popup.filter')}
          </button>
        )}
        <button
          type="button"
          aria-label={i18n.t('popup.keys.title')}
          aria-keyshortcuts={hasLetterKeys ? '?' : undefined}
          onClick={() => setHelping(true)}
        >
          ?
        </button>
      </div>
      {isChoosing && choices.length > 0 && <CaseFilters {...{ choices, filters, mine }} onChange={onFilter} />}
      <p className="limits" role="status">
        {isFiltering(filters) && !isPartial && (
          <span>
            <b>{formatNames(Object.values(filters))}:</b> {counted('popup.hidden', hidden)}{' '}
            <button type="button" className="link" onClick={() => onFilter({})}>
              {i18n.t('popup.clear')}
            </button>
          </span>
        )}
        {isSearching && !isPartial && <span>{found.length === 0 ? i18n.t('popup.none_found') : counted('popup.found', found.length)}</span>}
      </p>
      {groups.map(({ id, title, views: members, isOpen }) => {
        // What was searched for is shown without more ado, as long as that is not too much.
        const isUsual = isSearching ? rows < MANY : isOpen;
        const isShown = opened[id] ?? isUsual;
        rows += members.length;
        return (
          <CaseGroup
            key={id}
            id={id}
            title={title}
            views={members}
            undatedApart={id === 'waiting' || id === 'solved'}
            isCounted={!isPartial}
            isOpen={isShown}
            onToggle={(isNow) => isNow !== isShown && setOpened({ ...opened, [id]: isNow })}
            row={row}
          />
        );
      })}
      {isHelping && <KeysHelp hasLetters={hasLetterKeys} onClose={() => setHelping(false)} />}
    </>
  );
}

/** Cases of which the groups are unfolded while something is searched for. */
const MANY = 25;

const recordsOf = (views: readonly CaseView[]) => views.map(({ record }) => record);

/** Those that support has in hand are shown only where they were searched for; the snoozed ones come last. */
function groupsOf(found: readonly CaseView[], isSearching: boolean) {
  const snoozed = found.filter(({ silent }) => silent !== undefined);
  const awake = inGroups(
    found.filter(({ silent }) => silent === undefined),
    ({ outlook }) => outlook,
  );
  if (!isSearching) awake.delete('calm');
  return [
    ...[...awake].map(([id, views]) => ({
      id: id as string,
      title: message(`cases_page.groups.${snake(id)}`),
      isOpen: isInSight(id),
      views,
    })),
    ...(snoozed.length > 0 ? [{ id: 'snoozed', title: i18n.t('popup.snoozed'), isOpen: false, views: snoozed }] : []),
  ];
}
