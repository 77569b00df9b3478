import type { BarPart } from './stacked-bars.tsx';

/** How a part is filled; each can be told from the others without its colour. */
export type Fill = 'solid' | 'lines' | 'dots' | 'grid' | 'plain';

/** What a bar or a swatch of the legend is painted with. */
export const paintOf = (chart: string, { fill, tone }: BarPart): string =>
  fill === 'solid' ? `var(--cl-${tone}-edge)` : fill === 'plain' ? `var(--cl-${tone}-fill)` : `url(#${chart}-${tone}-${fill})`;

const STROKES = { lines: 'M-1 1l2-2M0 6l6-6M5 7l2-2', dots: 'M2 3h2', grid: 'M0 3h6M3 0v6' } as const;

/** The patterns of the parts of a chart. */
export function ChartFills({ chart, parts }: { chart: string; parts: readonly BarPart[] }) {
  return (
    <defs>
      {parts.map(({ id, tone, fill }) =>
        fill === 'solid' || fill === 'plain' ? null : (
          <pattern key={id} id={`${chart}-${tone}-${fill}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={`var(--cl-${tone}-fill)`} />
            <path d={STROKES[fill]} stroke={`var(--cl-${tone}-edge)`} strokeWidth={fill === 'dots' ? 2 : 1.25} />
          </pattern>
        ),
      )}
    </defs>
  );
}
