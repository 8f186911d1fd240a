import type { ReactNode } from 'react';

/** Signs of the interface: path data on a 24 × 24 grid, drawn as strokes. */
const PATHS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4',
  close: 'M6 6l12 12M18 6L6 18',
  undo: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  steps: 'M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h10',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  arrange: 'M12 4v4M12 16v4M4 12h4M16 12h4M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  remove: 'M5 12h14',
  clear: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  pin: 'M12 21v-6M7 15h10l-2-4V5h1V3H8v2h1v6z',
  plus: 'M12 5v14M5 12h14',
  expand:
    'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM14.200 9.800l3.300-3.300M9.800 14.200l-3.300 3.300M9.800 9.800L6.500 6.500M14.200 14.200l3.300 3.300',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500L19 19M5 19l1.500-1.500M17.500 6.500L19 5',
  moon: 'M20 14.500A8.500 8.500 0 1 1 9.500 4a7 7 0 0 0 10.500 10.500z',
  legend: 'M6 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM6 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM12 7h8M12 17h8',
  evidence: 'M6 4h9l4 4v12H6zM14 4v5h5M9 13h7M9 16.500h5',
  shown:
    'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  hidden:
    'M4 4l16 16M9.500 5.900A9.500 9.500 0 0 1 12 5.500c6 0 9.500 6.500 9.500 6.500a16 16 0 0 1-3 3.700M6 7.500A15.500 15.500 0 0 0 2.500 12S6 18.500 12 18.500a9 9 0 0 0 4-.9',
  back: 'M14 6l-6 6 6 6',
  next: 'M10 6l6 6-6 6',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  alert: 'M12 4L2.500 20h19zM12 10v4.500M12 17.500v.1',
  zoomIn: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4M11 8v6M8 11h6',
  zoomOut: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4M8 11h6',
  group: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  layouts: 'M6 4h4v4H6zM14 16h4v4h-4zM4 16h4v4H4zM8 8v2h8v6M8 10H6v6',
  bundle: 'M4 6c8 0 8 6 16 6M4 12h16M4 18c8 0 8-6 16-6',
  period: 'M5 6h14v14H5zM5 10h14M9 4v4M15 4v4',
  lasso: 'M12 4c5 0 9 2.500 9 6s-4 6-9 6-9-2.500-9-6 4-6 9-6zM7 15c-2 2 0 5 2 4s0-3-2-4',
  run: 'M7 4.500l12 7.500-12 7.500z',
  stop: 'M6 6h12v12H6z',
  tidy: 'M4 6h16M8 11h12M8 16h8M4 11v.1M4 16v.1',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  keep: 'M6 4h12v16l-6-4-6 4z',
  rename: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  load: 'M12 4v11M7.500 10.500L12 15l4.500-4.500M4 19h16',
  contrast: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 4v16M12 8l5-2M12 12h8M12 16l5 2',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11',
  collapse: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM20 4l-4 4M16 5v3h3M4 20l4-4M8 19v-3H5',
  choose: 'M4 6h9M4 12h9M4 18h9M17 6h3M17 12h3M17 18h3',
  keepOnly: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 4l3 3M20 4l-3 3M4 20l3-3M20 20l-3-3',
  unpin: 'M12 21v-6M7 15h10l-2-4V5h1V3H8v2h1v6zM4 4l16 16',
  focus:
    'M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM12 3v3M12 18v3M3 12h3M18 12h3M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
  selectAll:
    'M4 4h4M10 4h4M16 4h4v4M20 10v4M20 16v4h-4M14 20h-4M8 20H4v-4M4 14v-4M4 8V4M9 9h6v6H9z',
  neighbours:
    'M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM5 3.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM19 3.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM12 18.500v2M10.300 10.200L6.500 7M13.700 10.200L17.500 7M12 14.500v6',
  ends: 'M5 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM19 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM7.500 12h9',
  invert: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  reveal:
    'M6 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM18 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM12 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 6h8M7 8l4 8M17 8l-4 8',
  command: 'M5 7l4 4-4 4M12 17h7',
  menu: 'M5 7h14M5 12h14M5 17h14',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .900-1 1.700M12 17v.1',
  code: 'M9 6l-6 6 6 6M15 6l6 6-6 6',
  path: 'M5 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM19 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM7 18h6a3 3 0 0 0 0-6h-2a3 3 0 0 1 0-6h6',
  maximise: 'M4 14v6h6M20 10V4h-6M4 20l7-7M20 4l-7 7',
  restore: 'M11 19v-6H5M13 5v6h6M11 13l-7 7M13 11l7-7',
  chart: 'M4 20V4M4 20h16M8 16h5M8 11h10M8 6h7',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  resume: 'M4 12a8 8 0 1 1 2.500 5.800M4 12V7M4 12h5',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words or inside a named button; assistive technology passes over it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
