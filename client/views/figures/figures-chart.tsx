import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { barsOf, unitsOf } from '../../graph/board.ts';
import type { Bar, BoardRow } from '../../graph/board.ts';
import { nameOf } from '../../graph/reading.ts';
import { yearOf } from '../../graph/period.ts';
import { shownTheme } from '../../state/derived.ts';
import { useActions, useExplorerState, useLanguage, useWords } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { useSelectedIds } from '../selected-ids.ts';
import { drawBars } from './bar-chart.ts';
import type { ChartInk, DrawnBar } from './bar-chart.ts';
import { normalValue } from './value-words.ts';

/** Bars that are still told apart. */
const MOST_BARS = 60;
/** Where the longest bar is longer than the shortest by more, lengths are drawn on a logarithmic scale. */
const WIDE = 300;
/** Indicators named by the name of the chart. */
const NAMED = 3;
const BAR_HEIGHT = 38;
const AXIS_HEIGHT = 40;

function inkOf(element: Element): ChartInk {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    quiet: token('--ink-quiet'),
    line: token('--border'),
    bar: token('--accent'),
    soft: token('--accent-soft'),
    surface: token('--surface'),
    selected: token('--danger'),
    font: style.fontFamily,
  };
}

function isWide(bars: readonly Bar[]): boolean {
  const ends = bars.map(({ to }) => to);
  const least = Math.min(...ends, ...bars.flatMap(({ from }) => (from === 0 ? [] : [from])));
  return least > 0 && Math.max(...ends) / least > WIDE;
}

/** The figures of one unit as bars; the table beside it has the same numbers, exact and for everyone. */
export function FiguresChart({ rows }: { rows: readonly BoardRow[] }): ReactNode {
  const words = useWords();
  const facts = useFactsWords();
  const language = useLanguage();
  const actions = useActions();
  const theme = useExplorerState(shownTheme);
  const wanted = useExplorerState((state) => state.facts.chartUnit);
  const selected = useSelectedIds();
  const canvas = useRef<HTMLCanvasElement>(null);
  const noteId = useId();
  const [logarithmic, setLogarithmic] = useState<boolean | null>(null);
  const units = useMemo(() => unitsOf(rows), [rows]);
  const unit = units.find((one) => one.unit === wanted)?.unit ?? units[0]?.unit ?? '';
  const all = useMemo(() => barsOf(rows, unit), [rows, unit]);
  const bars = useMemo(() => all.slice(0, MOST_BARS), [all]);
  const positive = bars.every(({ to }) => to > 0);
  const log = positive && (logarithmic ?? isWide(bars));

  const drawn = useMemo(
    () =>
      bars.map(({ line, from, to }): DrawnBar => {
        const { status, period, indicator } = line.facts;
        const year = yearOf(period);
        return {
          label: `${year ?? ''} ${nameOf(indicator, language)}`.trim(),
          from,
          to,
          written: facts.said(line.facts),
          told: `${normalValue(line.facts, words, facts)} · ${facts.standing(status, period)}`,
          solid: status === 'ACHIEVED' || status === 'ONGOING',
          selected: selected.has(line.entity.id),
        };
      }),
    [bars, selected, language, words, facts],
  );

  const names = [...new Set(bars.map(({ line }) => nameOf(line.facts.indicator, language)))];
  const label = facts.board.chartLabel(
    names.slice(0, NAMED),
    Math.max(0, names.length - NAMED),
    unit,
    bars.length,
  );

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      notation: 'compact',
    });
    const look = {
      ink: inkOf(element),
      logarithmic: log,
      tick: (value: number) => numbers.format(value),
    };
    return drawBars(element, drawn, look, (index) => {
      const line = bars[index]?.line;
      if (line !== undefined) void actions.openFigure(line);
    });
  }, [drawn, bars, log, theme, language, actions]);

  return (
    <figure className="board-chart">
      <div className="chart-bar">
        <select
          className="select"
          aria-label={facts.board.units}
          value={unit}
          onChange={(event) => {
            actions.facts.set({ chartUnit: event.target.value });
            setLogarithmic(null);
          }}
        >
          {units.map((one) => (
            <option key={one.unit} value={one.unit}>
              {facts.board.unitCount(one.unit, one.count)}
            </option>
          ))}
        </select>
        <label className="check">
          <input
            type="checkbox"
            checked={log}
            disabled={!positive}
            onChange={(event) => {
              setLogarithmic(event.target.checked);
            }}
          />
          {facts.board.logarithmic}
        </label>
      </div>
      <div className="chart-scroll" tabIndex={0} role="group" aria-label={facts.board.chart}>
        <div style={{ height: bars.length * BAR_HEIGHT + AXIS_HEIGHT }}>
          <canvas ref={canvas} role="img" aria-label={label} aria-describedby={noteId} />
        </div>
      </div>
      <figcaption id={noteId} className="quiet">
        {facts.board.drawn}
        {bars.length < all.length && ` · ${facts.document.cutFacts(bars.length, all.length)}`}
      </figcaption>
    </figure>
  );
}
