import { useState } from 'react';
import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import { i18n } from '#i18n';
import { direction } from '../lib/i18n/language.ts';
import { ChartFills, type Fill, paintOf } from './chart-fills.tsx';
import { useWidth } from './use-width.ts';

export interface BarPart {
  id: string;
  name: string;
  tone: 'yours' | 'urgent' | 'theirs' | 'unknown' | 'done';
  fill: Fill;
}

export interface BarRow {
  id: string;
  name: string;
  values: Readonly<Record<string, number>>;
}

interface StackedBarsProps {
  id: string;
  /** What it shows, in one sentence with its main figure. */
  title: string;
  /** What was counted. */
  hint: string;
  /** What its rows are. */
  head: string;
  parts: readonly BarPart[];
  rows: readonly BarRow[];
  format(value: number): string;
  /** The sum of a row tells something. */
  hasTotal?: boolean;
}

/** Height of a row in px, and what the axis takes. */
const ROW = 30;
const AXIS = 30;

/** Rows of stacked bars with their legend, and the same numbers as a table. */
export function StackedBars({ id, title, hint, head, parts, rows, format, hasTotal = true }: StackedBarsProps) {
  const [plot, setPlot] = useState<HTMLElement | null>(null);
  // A part that is in no row needs no place in the legend.
  const shown = parts.filter((part) => rows.some(({ values }) => (values[part.id] ?? 0) > 0));
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="hint">{hint}</p>
      <div className="plot" ref={setPlot}>
        {plot !== null && <Plot id={id} title={title} parts={shown} rows={rows} format={format} plot={plot} />}
      </div>
      <ul className="legend">
        {shown.map((part) => (
          <li key={part.id}>
            <svg width="18" height="12" aria-hidden="true">
              <rect x="0.5" y="0.5" width="17" height="11" fill={paintOf(id, part)} stroke={`var(--cl-${part.tone}-edge)`} />
            </svg>{' '}
            {part.name}
          </li>
        ))}
      </ul>
      <details>
        <summary>{i18n.t('charts.numbers')}</summary>
        <div className="numbers">
          <table>
            <thead>
              <tr>
                <th scope="col">{head}</th>
                {parts.map(({ id: part, name }) => (
                  <th key={part} scope="col">
                    {name}
                  </th>
                ))}
                {hasTotal && <th scope="col">{i18n.t('charts.total')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id: row, name, values }) => (
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {parts.map(({ id: part }) => (
                    <td key={part}>{format(values[part] ?? 0)}</td>
                  ))}
                  {hasTotal && <td>{format(totalOf(values))}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

const totalOf = (values: BarRow['values']): number => Object.values(values).reduce((sum, value) => sum + value, 0);

interface PlotProps extends Pick<StackedBarsProps, 'id' | 'title' | 'parts' | 'rows' | 'format'> {
  plot: HTMLElement;
}

function Plot({ id, title, parts, rows, format, plot }: PlotProps) {
  const width = useWidth(plot);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const isMirrored = direction() === 'rtl';
  return (
    <BarChart
      width={width}
      height={rows.length * ROW + AXIS}
      data={rows.map((row) => ({ row: row.id, ...row.values }))}
      layout="vertical"
      margin={{ top: 0, right: isMirrored ? 0 : 12, bottom: 0, left: isMirrored ? 12 : 0 }}
      barCategoryGap={5}
      title={title}
    >
      <ChartFills chart={id} parts={parts} />
      <XAxis type="number" reversed={isMirrored} allowDecimals={false} tickLine={false} tickFormatter={format} stroke="var(--cl-muted)" />
      <YAxis
        type="category"
        dataKey="row"
        orientation={isMirrored ? 'right' : 'left'}
        tickFormatter={(row: string) => names.get(row) ?? ''}
        width={Math.min(170, width * 0.4)}
        interval={0}
        tickLine={false}
        stroke="var(--cl-muted)"
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--cl-raised)' }}
        contentStyle={{ background: 'var(--cl-surface)', border: '1px solid var(--cl-line)', borderRadius: 4, direction: direction() }}
        itemStyle={{ color: 'var(--cl-ink)' }}
        separator=""
        formatter={(value, name) => ['', i18n.t('named', [String(name), format(Number(value))])]}
        labelFormatter={(row) => names.get(String(row)) ?? ''}
      />
      {parts.map((part) => (
        <Bar
          key={part.id}
          dataKey={part.id}
          name={part.name}
          stackId="all"
          isAnimationActive={false}
          fill={paintOf(id, part)}
          stroke={`var(--cl-${part.tone}-edge)`}
        />
      ))}
    </BarChart>
  );
}
