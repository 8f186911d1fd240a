import type { Palette, StyleRule } from './style.ts';

/** How groups, their frames, bundles and what steps back are drawn. */
export function groupStyle(palette: Palette): StyleRule[] {
  return [
    {
      selector: 'node.group',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '10',
        'font-weight': 600,
        'min-zoomed-font-size': 5,
        'border-width': 3,
        'border-style': 'double',
        'z-index': 3,
      },
    },
    {
      selector: 'node.frame',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '14',
        'background-opacity': 0.06,
        'background-image': 'none',
        'border-color': 'data(colour)',
        'border-width': 1.5,
        'border-style': 'solid',
        'text-valign': 'top',
        'text-margin-y': -4,
        'font-weight': 600,
        padding: '26px',
        'min-zoomed-font-size': 5,
        'z-index': 0,
      },
    },
    { selector: 'edge', style: { width: 'data(width)' } },
    {
      selector: 'edge.bundle',
      style: {
        label: 'data(label)',
        'font-weight': 600,
        color: palette.ink,
        'min-zoomed-font-size': 5,
      },
    },
    { selector: '.faded', style: { opacity: 0.22, 'text-opacity': 0.5, 'z-index': 0 } },
  ];
}
