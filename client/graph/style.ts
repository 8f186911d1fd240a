import { scaleStyle } from './canvas-scale.ts';
import type { Scale } from './canvas-scale.ts';
import { groupStyle } from './group-style.ts';
import type { Status } from './model.ts';

/** The colours the canvas takes from the style sheet's tokens. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly line: string;
  readonly strongLine: string;
  readonly accent: string;
  readonly font: string;
}

/** Dash lengths of each status: the line says how firm a statement is. */
export const LINE_DASHES: Readonly<Record<Status, readonly number[]>> = {
  ACHIEVED: [],
  ONGOING: [9, 4],
  PLANNED: [4, 4],
  TARGET: [1, 4],
};

/** The status whose arrow is left open. */
export const OPEN_ARROW: Status = 'TARGET';

/** The class a relation of a status is drawn with. */
export function statusClass(status: Status | null): string {
  return status === null ? 'unsaid' : status.toLowerCase();
}

export interface StyleRule {
  readonly selector: string;
  readonly style: Readonly<Record<string, unknown>>;
}

/** The canvas's style sheet. Selectors are constants; what differs by entity comes through its data. */
export function canvasStyle(palette: Palette, scale: Scale): StyleRule[] {
  const dashed = (status: Status): StyleRule => ({
    selector: `edge.${statusClass(status)}`,
    style: {
      'line-style': 'dashed',
      'line-dash-pattern': [...LINE_DASHES[status]],
      'line-cap': status === OPEN_ARROW ? 'round' : 'butt',
      'target-arrow-fill': status === OPEN_ARROW ? 'hollow' : 'filled',
    },
  });
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(colour)',
        'border-width': 2,
        'border-color': palette.surface,
        label: 'data(label)',
        'font-family': palette.font,
        'font-size': 12,
        'line-height': 1.25,
        color: palette.ink,
        'text-wrap': 'wrap',
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': 5,
        'text-outline-color': palette.surface,
        'text-outline-width': 2.5,
        'text-outline-opacity': 0.92,
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    {
      selector: 'node[icon]',
      style: {
        'background-image': 'data(icon)',
        'background-width': '54%',
        'background-height': '54%',
        'background-image-containment': 'inside',
      },
    },
    {
      selector: 'edge',
      style: {
        width: 1.4,
        'line-color': palette.line,
        'curve-style': 'bezier',
        'control-point-step-size': 44,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': palette.line,
        'arrow-scale': 0.9,
        label: '',
        'font-family': palette.font,
        'font-size': 10,
        color: palette.quietInk,
        'text-background-color': palette.surface,
        'text-background-opacity': 0.9,
        'text-background-padding': 2,
        'min-zoomed-font-size': 8,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    dashed('ONGOING'),
    dashed('PLANNED'),
    dashed('TARGET'),
    ...scaleStyle(scale),
    ...groupStyle(palette),
    { selector: 'edge.fits', style: { label: 'data(label)', 'min-zoomed-font-size': 7 } },
    {
      selector: 'node.near',
      style: { 'z-index': 8, 'min-zoomed-font-size': 5 },
    },
    {
      selector: 'edge.near',
      style: {
        'line-color': palette.strongLine,
        'target-arrow-color': palette.strongLine,
        color: palette.ink,
        'z-index': 7,
      },
    },
    {
      selector: 'edge.worded, edge.hover',
      style: { label: 'data(label)', color: palette.ink, 'min-zoomed-font-size': 5 },
    },
    {
      selector: 'edge.hover',
      style: {
        'line-color': palette.strongLine,
        'target-arrow-color': palette.strongLine,
        'z-index': 8,
      },
    },
    {
      selector: 'node.pinned',
      style: { 'border-color': palette.ink, 'border-width': 2, 'border-style': 'dashed' },
    },
    {
      selector: 'node.hover',
      style: { 'border-color': palette.strongLine, 'z-index': 9 },
    },
    {
      selector: 'node.chosen',
      style: {
        'border-color': palette.accent,
        'border-width': 3,
        'border-style': 'solid',
        'outline-width': 3,
        'outline-offset': 2,
        'outline-color': palette.accent,
        'outline-opacity': 0.35,
        'font-weight': 600,
        'min-zoomed-font-size': 0,
        'z-index': 10,
      },
    },
    {
      selector: 'edge.chosen',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.25,
        'underlay-padding': 3,
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        color: palette.accent,
        label: 'data(label)',
        'min-zoomed-font-size': 0,
        'z-index': 9,
      },
    },
    {
      selector: 'node.cursor',
      style: {
        'outline-width': 2.5,
        'outline-offset': 4,
        'outline-color': palette.accent,
        'outline-opacity': 1,
        'z-index': 11,
      },
    },
  ];
}
