import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { CHART_LIMIT, chartPoints, suitingChart } from '../../cypher/chart-data.ts';
import type { ChartChoice, ChartPoint } from '../../cypher/chart-data.ts';
import type { ResultColumn } from '../../cypher/result.ts';
import type { Value } from '../../cypher/values.ts';
import { shownTheme } from '../../state/derived.ts';
import { useExplorerState } from '../explorer-context.ts';
import { useCypherWords } from './cypher-context.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

const KINDS = ['bar', 'line', 'scatter'] as const;
type Kind = (typeof KINDS)[number];

/** The style sheet's tokens as the chart needs them. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    quiet: token('--ink-quiet'),
    line: token('--border'),
    series: [token('--accent'), token('--code-value') || token('--danger')],
    font: token('--font'),
  };
}

function draw(
  canvas: HTMLCanvasElement,
  kind: Kind,
  points: readonly ChartPoint[],
  names: readonly string[],
  across: string,
): Chart {
  const { ink, quiet, line, series, font } = colours();
  const two = kind === 'scatter' && names.length === 2;
  const colour = (index: number): string => series[index] ?? ink;
  const axis = (title: string) => ({
    ticks: { color: quiet, font: { family: font } },
    grid: { color: line },
    title: { display: true, text: title, color: ink, font: { family: font } },
  });
  const datasets = two
    ? [
        {
          label: names.join(' / '),
          data: points.map(({ values: [x, y] }) => ({ x: x ?? NaN, y: y ?? NaN })),
          backgroundColor: colour(0),
          pointRadius: 4,
        },
      ]
    : names.map((name, index) => ({
        label: name,
        data: points.map(({ values }) => values[index] ?? null),
        backgroundColor: colour(index),
        borderColor: colour(index),
        borderWidth: kind === 'line' ? 2 : 0,
      }));
  return new Chart(canvas, {
    type: kind === 'scatter' && !two ? 'line' : kind,
    data: { labels: points.map(({ name }) => name), datasets } as never,
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      ...(kind === 'scatter' && !two ? { showLine: false } : {}),
      scales: {
        x: {
          ...axis(two ? (names[0] ?? '') : across),
          ...(two ? { type: 'linear' as const } : {}),
        },
        y: axis(two ? (names[1] ?? '') : names.join(' · ')),
      },
      plugins: {
        tooltip: {
          callbacks: {
            // The exact digits, not what the chart rounds them to.
            title: (items) => points[items[0]?.dataIndex ?? 0]?.name ?? '',
            label: ({ dataIndex, datasetIndex }) => {
              const texts = points[dataIndex]?.texts ?? [];
              return two
                ? names.map((name, index) => `${name}: ${texts[index] ?? ''}`)
                : `${names[datasetIndex] ?? ''}: ${texts[datasetIndex] ?? ''}`;
            },
          },
        },
      },
    },
  });
}

/** One or two numeric columns, drawn. */
export function ResultChart({
  columns,
  rows,
}: {
  columns: readonly ResultColumn[];
  rows: readonly (readonly Value[])[];
}): ReactNode {
  const words = useCypherWords().chart;
  const theme = useExplorerState(shownTheme);
  const suiting = useMemo(() => suitingChart(columns), [columns]);
  const [chosen, setChosen] = useState<ChartChoice | null>(null);
  const [kind, setKind] = useState<Kind>('bar');
  const canvas = useRef<HTMLCanvasElement>(null);
  const choice = chosen ?? suiting;
  const points = useMemo(() => (choice === null ? [] : chartPoints(rows, choice)), [rows, choice]);
  const names = choice?.measures.map((column) => columns[column]?.name ?? '') ?? [];
  const across =
    choice?.name === null || choice === null ? words.rowNumber : (columns[choice.name]?.name ?? '');
  const joined = names.join('\n');
  useEffect(() => {
    if (canvas.current === null || joined === '') return;
    // Drawn anew with the theme, whose colours it takes.
    const chart = draw(canvas.current, kind, points, joined.split('\n'), across);
    return () => {
      chart.destroy();
    };
  }, [points, kind, joined, across, theme]);
  if (choice === null) return <p className="result-empty quiet">{words.none}</p>;
  const numeric = columns.flatMap(({ numeric: one }, index) => (one ? [index] : []));
  const [first = 0, second] = choice.measures;
  const numbers = points.flatMap(({ values, texts }) => {
    const [value] = values;
    return value === null || value === undefined ? [] : [{ value, text: texts[0] ?? '' }];
  });
  const sorted = numbers.toSorted((a, b) => a.value - b.value);
  const summary = words.summary(points.length, sorted[0]?.text ?? '–', sorted.at(-1)?.text ?? '–');
  const option = (index: number): ReactNode => (
    <option key={index} value={index}>
      {columns[index]?.name}
    </option>
  );
  return (
    <div className="chart">
      <p className="chart-choices">
        <label>
          {words.kind}{' '}
          <select
            value={kind}
            onChange={(event) => {
              setKind(KINDS.find((one) => one === event.target.value) ?? 'bar');
            }}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.name}{' '}
          <select
            value={choice.name ?? -1}
            onChange={(event) => {
              const column = Number(event.target.value);
              setChosen({ ...choice, name: column < 0 ? null : column });
            }}
          >
            <option value={-1}>{words.rowNumber}</option>
            {columns.map((_, index) => option(index))}
          </select>
        </label>
        <label>
          {words.first}{' '}
          <select
            value={first}
            onChange={(event) => {
              setChosen({
                ...choice,
                measures: [Number(event.target.value), ...choice.measures.slice(1)],
              });
            }}
          >
            {numeric.map(option)}
          </select>
        </label>
        <label>
          {words.second}{' '}
          <select
            value={second ?? -1}
            onChange={(event) => {
              const column = Number(event.target.value);
              setChosen({ ...choice, measures: column < 0 ? [first] : [first, column] });
            }}
          >
            <option value={-1}>{words.no}</option>
            {numeric.map(option)}
          </select>
        </label>
      </p>
      <div className="chart-frame">
        <canvas
          ref={canvas}
          role="img"
          aria-label={`${words.label}: ${names.join(', ')}. ${summary}`}
        />
      </div>
      <p className="quiet chart-summary">
        {summary} {rows.length > CHART_LIMIT && words.cut(CHART_LIMIT, rows.length)}
      </p>
    </div>
  );
}
