import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LogarithmicScale,
  Tooltip,
} from 'chart.js';
import type { Plugin } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LogarithmicScale, Tooltip);

/** One bar as it is drawn. */
export interface DrawnBar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** The value as the document writes it, at the end of the bar. */
  readonly written: string;
  /** What is said when it is pointed at. */
  readonly told: string;
  /** Whether it is filled, as what was reached is; what is only aimed at is an outline. */
  readonly solid: boolean;
  readonly selected: boolean;
}

/** The colours and letters of the theme. */
export interface ChartInk {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly bar: string;
  readonly soft: string;
  readonly surface: string;
  readonly selected: string;
  readonly font: string;
}

/** Writes each name above its bar, where it has the width of the chart, and each value at the end of its bar. */
function writtenWords(bars: readonly DrawnBar[], ink: ChartInk): Plugin<'bar'> {
  return {
    id: 'written-words',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `12px ${ink.font}`;
      ctx.fillStyle = ink.ink;
      ctx.textBaseline = 'middle';
      // Lines of the scale end where a value is written, so that none runs through it.
      ctx.strokeStyle = ink.surface;
      ctx.lineWidth = 4;
      ctx.lineJoin = 'round';
      for (const [index, element] of chart.getDatasetMeta(0).data.entries()) {
        const { label = '', written = '' } = bars[index] ?? {};
        const put = (text: string, x: number, y: number): void => {
          ctx.strokeText(text, x, y);
          ctx.fillText(text, x, y);
        };
        put(shortened(label, chart.width), chart.chartArea.left, element.y - ABOVE);
        put(written, element.x + 5, element.y);
      }
      ctx.restore();
    },
  };
}

/** Draws lying bars; `onChoose` hears the place of the bar that was clicked. Returns what takes them away again. */
export function drawBars(
  canvas: HTMLCanvasElement,
  bars: readonly DrawnBar[],
  look: {
    readonly ink: ChartInk;
    readonly logarithmic: boolean;
    /** A number of the axis in words. */
    readonly tick: (value: number) => string;
  },
  onChoose: (index: number) => void,
): () => void {
  const { ink, logarithmic, tick } = look;
  const font = { family: ink.font, size: 12 };
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          data: bars.map(({ from, to }) => (from === 0 ? to : ([from, to] as [number, number]))),
          backgroundColor: bars.map(({ solid }) => (solid ? ink.bar : ink.soft)),
          borderColor: bars.map(({ selected }) => (selected ? ink.selected : ink.bar)),
          borderWidth: bars.map(({ selected, solid }) => (selected ? 3 : solid ? 0 : 1.5)),
          borderSkipped: false,
          maxBarThickness: 11,
          minBarLength: 2,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 6, left: 1, right: 96 } },
      scales: {
        x: {
          type: logarithmic ? 'logarithmic' : 'linear',
          ...(logarithmic ? {} : { beginAtZero: true }),
          grid: { color: ink.line },
          border: { display: false },
          ticks: {
            color: ink.quiet,
            font,
            maxTicksLimit: 5,
            maxRotation: 0,
            callback: (value) => tick(Number(value)),
          },
        },
        y: {
          grid: { display: false },
          border: { color: ink.line },
          ticks: { display: false },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: ink.ink,
          titleColor: ink.surface,
          bodyColor: ink.surface,
          displayColors: false,
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: (items) => bars[items[0]?.dataIndex ?? -1]?.label ?? '',
            label: ({ dataIndex }) => bars[dataIndex]?.told ?? '',
          },
        },
      },
      onClick: (_event, elements) => {
        const [element] = elements;
        if (element !== undefined) onChoose(element.index);
      },
    },
    plugins: [writtenWords(bars, ink)],
  });
  return () => {
    chart.destroy();
  };
}

/** Pixels from the middle of a bar to the middle of its name. */
const ABOVE = 14;
const WIDE_LETTER = 12;
const NARROW_LETTER = 6.8;
const NARROW = /[\u0020-\u024f]/u;

/** As much of a label as fits a width in pixels. */
function shortened(label: string, width: number): string {
  let left = width;
  const characters = Array.from(label);
  const fits = characters.findIndex((character) => {
    left -= NARROW.test(character) ? NARROW_LETTER : WIDE_LETTER;
    return left < 0;
  });
  return fits === -1 ? label : `${characters.slice(0, Math.max(1, fits - 1)).join('')}…`;
}
