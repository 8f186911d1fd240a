import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { compareDecimals, decimalOf } from '../../graph/decimal.ts';
import type { Bin } from '../../graph/histogram.ts';
import { useLooksWords } from './looks-words.ts';

export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** Stillness after which a slider has come to rest. */
const SETTLED_MS = 350;

function highest(bins: readonly Bin[]): number {
  return Math.max(1, ...bins.map(({ before }) => before));
}

/** The bin a bound falls into. */
function placeOf(bins: readonly Bin[], bound: string | null, end: 'from' | 'to'): number {
  const last = bins.length - 1;
  if (bound === null) return end === 'from' ? 0 : last;
  if (end === 'from') {
    const place = bins.findIndex(({ to }) => compareDecimals(bound, to) <= 0);
    return place === -1 ? last : place;
  }
  const place = bins.findLastIndex(({ from }) => compareDecimals(from, bound) <= 0);
  return Math.max(0, place);
}

/** A range of numbers: bars to see and press, sliders to drag, and fields to write exact bounds into. */
export function RangeField({
  name,
  bins,
  range,
  onRange,
}: {
  name: string;
  bins: readonly Bin[];
  range: Range;
  /** Called once the range has come to rest. */
  onRange: (range: Range) => void;
}): ReactNode {
  const words = useLooksWords().filters;
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [draft, setDraft] = useState<Range | null>(null);
  const shown = draft ?? range;
  const first = placeOf(bins, shown.from, 'from');
  const last = placeOf(bins, shown.to, 'to');

  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const settle = (next: Range, pause: number): void => {
    clearTimeout(timer.current);
    setDraft(next);
    timer.current = setTimeout(() => {
      setDraft(null);
      onRange(next);
    }, pause);
  };
  const drag = (end: 'from' | 'to', place: number): void => {
    const from = end === 'from' ? Math.min(place, last) : first;
    const to = end === 'to' ? Math.max(place, first) : last;
    const next: Range = {
      from: from === 0 ? null : (bins[from]?.from ?? null),
      to: to === bins.length - 1 ? null : (bins[to]?.to ?? null),
    };
    settle(next, SETTLED_MS);
  };
  const most = highest(bins);
  const exactly = ({ from, to }: Bin): boolean => range.from === from && range.to === to;
  return (
    <div className="range">
      <div className="range-bars">
        {bins.map((bin, place) => (
          <button
            key={bin.from}
            type="button"
            className={place >= first && place <= last ? 'range-bar range-bar-in' : 'range-bar'}
            aria-pressed={exactly(bin)}
            aria-label={words.bar(bin.from, bin.to, bin.after, bin.before)}
            title={words.bar(bin.from, bin.to, bin.after, bin.before)}
            onClick={() => {
              settle(exactly(bin) ? { from: null, to: null } : { from: bin.from, to: bin.to }, 0);
            }}
          >
            <span className="range-before" style={{ height: `${(bin.before / most) * 100}%` }}>
              <span style={{ height: `${(bin.after / bin.before) * 100}%` }} />
            </span>
          </button>
        ))}
      </div>
      {bins.length > 1 && (
        <div className="range-sliders">
          {(['from', 'to'] as const).map((end) => (
            <input
              key={end}
              type="range"
              min={0}
              max={bins.length - 1}
              value={end === 'from' ? first : last}
              aria-label={end === 'from' ? words.atLeast(name) : words.atMost(name)}
              aria-valuetext={end === 'from' ? bins[first]?.from : bins[last]?.to}
              onChange={(event) => {
                drag(end, event.target.valueAsNumber);
              }}
            />
          ))}
        </div>
      )}
      <div className="range-fields">
        <label htmlFor={`${id}-from`}>{words.from}</label>
        <BoundField
          id={`${id}-from`}
          name={words.atLeast(name)}
          bound={shown.from}
          open={bins[0]?.from ?? ''}
          onBound={(from) => {
            settle({ from, to: shown.to }, 0);
          }}
        />
        <label htmlFor={`${id}-to`}>{words.to}</label>
        <BoundField
          id={`${id}-to`}
          name={words.atMost(name)}
          bound={shown.to}
          open={bins.at(-1)?.to ?? ''}
          onBound={(to) => {
            settle({ from: shown.from, to }, 0);
          }}
        />
      </div>
    </div>
  );
}

/** One bound, written as exactly as wanted; empty for none. */
function BoundField({
  id,
  name,
  bound,
  open,
  onBound,
}: {
  id: string;
  name: string;
  bound: string | null;
  /** What the bound amounts to while there is none. */
  open: string;
  onBound: (bound: string | null) => void;
}): ReactNode {
  const words = useLooksWords().filters;
  const [text, setText] = useState<string | null>(null);
  const written = text?.trim() ?? '';
  const wrong = written !== '' && decimalOf(written) === null;
  const done = (): void => {
    if (text === null || wrong) return;
    setText(null);
    const next = written === '' ? null : written;
    if (next !== bound) onBound(next);
  };
  return (
    <input
      id={id}
      className="field"
      inputMode="decimal"
      autoComplete="off"
      aria-label={name}
      aria-invalid={wrong}
      title={wrong ? words.malformed : undefined}
      placeholder={open}
      value={text ?? bound ?? ''}
      onChange={(event) => {
        setText(event.target.value);
      }}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
      }}
    />
  );
}
