/**
 * The user's own figures as a form holds them: only what differs from those that are in force without them, the published ones. They are stored whole,
 * since the figures of a status replace all of the published ones (`resolve.ts`).
 */
import { STATUS_IDS, type StatusId } from '../status/types.ts';
import { EDITION_IDS, EDITIONS } from './editions.ts';
import type { StatusOverrides } from './resolve.ts';
import type { EditionId, Span, StatusPolicy } from './types.ts';
import { type PolicyProblem, validateStatuses } from './validate.ts';

export const FIGURES = ['reminderAfter', 'closeAfter'] as const;
export type Figure = (typeof FIGURES)[number];

/** A figure that is missing is the published one. */
export type OwnFigures = Partial<Record<Figure, Span>>;

/** A status whose only figure is a reminder would hide the closing that another edition tells. */
export type FigureProblem = PolicyProblem | { code: 'reminder-without-closing'; status: StatusId };

/** Statuses that some edition has a clock for. */
export const CLOCKED_STATUSES: readonly StatusId[] = STATUS_IDS.filter((status) =>
  EDITION_IDS.some((edition) => EDITIONS[edition].statuses[status] !== undefined),
);

/** The edition's figures, with the organisation's in their place. */
export const publishedFigures = (edition: EditionId, organisation: StatusOverrides = {}): StatusOverrides => ({
  ...EDITIONS[edition].statuses,
  ...organisation,
});

export const ownFigures = (published: StatusOverrides, status: StatusId, overrides: StatusOverrides): OwnFigures =>
  besides(published[status], overrides[status] ?? {});

/** The overrides with the figures of one status changed; none of them gives the status back to the published ones. */
export function withOwnFigures(
  published: StatusOverrides,
  status: StatusId,
  own: OwnFigures,
  overrides: StatusOverrides,
): { ok: true; overrides: StatusOverrides } | { ok: false; problems: readonly FigureProblem[] } {
  const { [status]: _, ...others } = overrides;
  const whole = wholeFigures(published[status], own);
  if (whole === null) return { ok: true, overrides: others };
  const checked = validateStatuses({ [status]: whole });
  if (!checked.ok) return checked;
  if (whole.closeAfter === undefined) return { ok: false, problems: [{ code: 'reminder-without-closing', status }] };
  return { ok: true, overrides: { ...others, ...checked.statuses } };
}

/** The overrides beside other published figures, which stand where the former ones stood. Where both don't fit together, all figures stay. */
export function carriedOver(from: StatusOverrides, to: StatusOverrides, overrides: StatusOverrides): StatusOverrides {
  return CLOCKED_STATUSES.reduce((table, status) => {
    const own = ownFigures(from, status, overrides);
    if (Object.keys(own).length === 0) return table;
    const changed = withOwnFigures(to, status, own, table);
    return changed.ok ? changed.overrides : table;
  }, overrides);
}

/** Null when nothing differs. Who says when a case is closed says nothing of a status that it passes through before. */
function wholeFigures(published: StatusPolicy = {}, written: OwnFigures): StatusPolicy | null {
  const own = besides(published, written);
  if (Object.keys(own).length === 0) return null;
  const { through: _, ...figures } = published;
  return own.closeAfter === undefined ? { ...published, ...own } : { ...figures, ...own };
}

function besides(published: StatusPolicy = {}, figures: OwnFigures): OwnFigures {
  const own: OwnFigures = {};
  for (const figure of FIGURES) {
    const [span, usual] = [figures[figure], published[figure]];
    if (span !== undefined && (span.amount !== usual?.amount || span.unit !== usual.unit)) own[figure] = span;
  }
  return own;
}
