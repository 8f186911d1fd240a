import { drawable } from './decimal-text.ts';
import type { FigureLine } from './detail.ts';
import { yearOf } from './period.ts';

/** The figures of one indicator, in order of time, with how long each is beside the others. */
export interface IndicatorLines {
  readonly indicator: FigureLine['facts']['indicator'];
  /** Shares of the longest in per cent; `null` where they cannot be set against each other. */
  readonly lines: readonly { readonly line: FigureLine; readonly share: number | null }[];
}

/** Figures gathered by indicator; several of one indicator and unit are set against each other. */
export function indicatorLines(figures: readonly FigureLine[]): IndicatorLines[] {
  const byIndicator = new Map<string, FigureLine[]>();
  for (const line of figures) {
    const { id } = line.facts.indicator;
    byIndicator.set(id, [...(byIndicator.get(id) ?? []), line]);
  }
  return [...byIndicator.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const inOrder = [...lines].sort((a, b) => {
      const [left, right] = [a, b].map(({ facts }) => yearOf(facts.period) ?? '￿') as [
        string,
        string,
      ];
      return left < right ? -1 : left > right ? 1 : 0;
    });
    const lengths = inOrder.map(({ facts }) => drawable(facts.valueTo ?? facts.value));
    const comparable =
      lines.length > 1 &&
      new Set(lines.map(({ facts }) => facts.unit)).size === 1 &&
      lengths.every((length) => length !== null && length >= 0);
    const longest = Math.max(...lengths.map((length) => length ?? 0));
    return [
      {
        indicator: first.facts.indicator,
        lines: inOrder.map((line, index) => {
          const length = lengths[index] ?? null;
          const share = comparable && longest > 0 && length !== null ? length / longest : null;
          return { line, share: share === null ? null : Math.round(100 * share) };
        }),
      },
    ];
  });
}
