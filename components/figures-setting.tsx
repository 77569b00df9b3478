import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { counted, message } from '../lib/i18n/format.ts';
import { EDITIONS } from '../lib/policy/editions.ts';
import {
  CLOCKED_STATUSES,
  FIGURES,
  type Figure,
  type FigureProblem,
  ownFigures,
  publishedFigures,
  withOwnFigures,
} from '../lib/policy/own-figures.ts';
import type { StatusOverrides } from '../lib/policy/resolve.ts';
import type { EditionId, Span } from '../lib/policy/types.ts';
import type { StatusId } from '../lib/status/types.ts';
import { SavedNote, useSaving } from './saved-note.tsx';
import { SourceLink } from './source-link.tsx';
import { useLatest } from './use-latest.ts';

interface FiguresSettingProps {
  edition: EditionId;
  /** Those that stand in where it says nothing. */
  otherEditions: readonly EditionId[];
  /** The organisation's figures, before those of the edition. */
  organisation: StatusOverrides | undefined;
  overrides: StatusOverrides;
  onSave(overrides: StatusOverrides): Promise<void>;
}

/** The user's own figures, status by status, before those of every edition and of the organisation. */
export function FiguresSetting({ edition, otherEditions, organisation, overrides, onSave }: FiguresSettingProps) {
  const [saving, save] = useSaving();
  const latest = useLatest(overrides);
  const published = publishedFigures(edition, organisation);

  /** What is wrong; then nothing is saved. */
  function accept(status: StatusId, written: Written): readonly FigureProblem[] {
    const changed = withOwnFigures(published, status, spansOf(written), latest.current);
    if (!changed.ok) return changed.problems;
    if (JSON.stringify(changed.overrides) !== JSON.stringify(latest.current)) save(onSave(changed.overrides));
    latest.current = changed.overrides;
    return [];
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.policy.figures.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <p className="hint">{i18n.t('settings.policy.figures.hint')}</p>
      {CLOCKED_STATUSES.map((status) => (
        <StatusFigures
          key={status}
          edition={edition}
          otherEditions={otherEditions}
          published={published}
          isOrganisations={organisation?.[status] !== undefined}
          status={status}
          overrides={overrides}
          onAccept={(written) => accept(status, written)}
        />
      ))}
    </section>
  );
}

/** What stands in the fields of a status. */
type Written = Record<Figure, { text: string; unit: Span['unit'] }>;

function spansOf(written: Written): Partial<Record<Figure, Span>> {
  const filled = FIGURES.filter((figure) => written[figure].text.trim() !== '');
  return Object.fromEntries(filled.map((figure) => [figure, spanOf(written[figure])]));
}

/** What is no whole number is left to the validation to refuse. */
const spanOf = ({ text, unit }: Written[Figure]): Span => ({ amount: /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN, unit });

function writtenOf(published: StatusOverrides, status: StatusId, overrides: StatusOverrides): Written {
  const own = ownFigures(published, status, overrides);
  const field = (figure: Figure) => ({
    text: String(own[figure]?.amount ?? ''),
    unit: (own[figure] ?? published[status]?.[figure])?.unit ?? 'days',
  });
  return { reminderAfter: field('reminderAfter'), closeAfter: field('closeAfter') };
}

interface StatusFiguresProps extends Pick<FiguresSettingProps, 'edition' | 'otherEditions'> {
  published: StatusOverrides;
  /** The published figures of this status are the organisation's. */
  isOrganisations: boolean;
  status: StatusId;
  overrides: StatusOverrides;
  onAccept(written: Written): readonly FigureProblem[];
}

function StatusFigures({ edition, otherEditions, published, isOrganisations, status, overrides, onAccept }: StatusFiguresProps) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  /** Null: the fields show what is stored. */
  const [draft, setDraft] = useState<Written | null>(null);
  const [problems, setProblems] = useState<readonly FigureProblem[]>([]);
  const written = draft ?? writtenOf(published, status, overrides);
  const stored = overrides[status];
  const inForce = stored ?? published[status];

  // What was accepted is shown as it is stored, unless more was written meanwhile.
  const accepted = useRef<Written>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stored figures are the occasion
  useEffect(() => {
    setDraft((now) => (now === accepted.current ? null : now));
  }, [JSON.stringify(published[status]), JSON.stringify(stored)]);

  function accept(next: Written): void {
    const refused = onAccept(next);
    setProblems(refused);
    if (refused.length === 0) accepted.current = next;
  }

  function giveBack(): void {
    const empty = Object.fromEntries(FIGURES.map((figure) => [figure, { ...written[figure], text: '' }])) as Written;
    accept(empty);
    setDraft(null);
    // The button goes, and the focus must not go with it.
    group.current?.querySelector('input')?.focus();
  }

  return (
    <fieldset ref={group} className="figures">
      <legend>{message(`status.${status.replaceAll('-', '_')}.name`)}</legend>
      {isOrganisations && <p className="hint">{i18n.t('settings.policy.figures.organisation')}</p>}
      <Published id={`${id}-published`} status={status} edition={edition} otherEditions={isOrganisations ? [] : otherEditions} />
      {FIGURES.map((figure) => {
        const label = i18n.t(figure === 'closeAfter' ? 'settings.policy.figures.close' : 'settings.policy.figures.remind');
        const { text, unit } = written[figure];
        const change = (field: Partial<Written[Figure]>): Written => ({ ...written, [figure]: { text, unit, ...field } });
        return (
          <div key={figure} className="figure">
            <label htmlFor={`${id}-${figure}`}>{label}</label>
            <input
              id={`${id}-${figure}`}
              inputMode="numeric"
              autoComplete="off"
              value={text}
              placeholder={String(inForce?.[figure]?.amount ?? i18n.t('settings.policy.figures.none'))}
              aria-invalid={problems.some((problem) => !('entry' in problem) || problem.entry === figure)}
              aria-describedby={problems.length === 0 ? `${id}-published` : `${id}-published ${id}-wrong`}
              onChange={(event) => setDraft(change({ text: event.target.value }))}
              onBlur={() => draft !== null && accept(draft)}
              onKeyDown={(event) => event.key === 'Enter' && draft !== null && accept(draft)}
            />
            <select
              aria-label={i18n.t('settings.policy.figures.unit', [label])}
              value={unit}
              // The published figure has its own unit.
              disabled={text.trim() === ''}
              onChange={(event) => {
                const next = change({ unit: event.target.value as Span['unit'] });
                setDraft(next);
                accept(next);
              }}
            >
              <option value="days">{i18n.t('settings.policy.figures.days')}</option>
              <option value="months">{i18n.t('settings.policy.figures.months')}</option>
            </select>
          </div>
        );
      })}
      {problems.length > 0 && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {[...new Set(problems.map(problemWords))].join(' ')}
        </p>
      )}
      {(stored !== undefined || problems.length > 0) && (
        <button type="button" onClick={giveBack}>
          {i18n.t('settings.policy.figures.back')}
        </button>
      )}
    </fieldset>
  );
}

interface PublishedProps extends Pick<FiguresSettingProps, 'edition' | 'otherEditions'> {
  /** Of the words, without the links. */
  id: string;
  status: StatusId;
}

/** What the edition itself says of a status, whatever the user's figures are, and where; where it says nothing, what stands in. */
function Published({ id, status, edition, otherEditions }: PublishedProps) {
  const isSilent = EDITIONS[edition].statuses[status] === undefined;
  const others = isSilent ? otherEditions.filter((other) => EDITIONS[other].statuses[status] !== undefined) : [];
  return (
    <>
      <p className="hint">
        <span id={id}>
          {isSilent ? i18n.t('settings.policy.figures.silent') : i18n.t('settings.policy.figures.published', [figuresOf(edition, status)])}
        </span>{' '}
        <SourceLink edition={edition} />
      </p>
      {others.map((other) => (
        <p key={other} className="hint">
          {i18n.t('settings.policy.figures.stands_in', [figuresOf(other, status)])} <SourceLink edition={other} />
        </p>
      ))}
    </>
  );
}

/** "reminder 7 days · closing 28 days" */
function figuresOf(edition: EditionId, status: StatusId): string {
  const { reminderAfter, closeAfter } = EDITIONS[edition].statuses[status] ?? {};
  const remind = reminderAfter && i18n.t('settings.policy.figures.published_remind', [spanWords(reminderAfter)]);
  const close = closeAfter && i18n.t('settings.policy.figures.published_close', [spanWords(closeAfter)]);
  return [remind, close].filter((part) => part !== undefined).join(' · ');
}

const spanWords = ({ amount, unit }: Span): string => counted(unit === 'days' ? 'time.days' : 'time.months', amount);

/** The form writes nothing that has other problems. */
function problemWords({ code }: FigureProblem): string {
  if (code === 'reminder-after-closing') return i18n.t('settings.policy.figures.reminder_after_closing');
  if (code === 'reminder-without-closing') return i18n.t('settings.policy.figures.reminder_without_closing');
  return i18n.t('settings.policy.figures.no_span');
}
