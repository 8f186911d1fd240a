import type { Act } from './act.ts';
import { arrange, clear, fit, zoomIn, zoomOut } from './canvas-acts.ts';
import { redo, undo } from './history-acts.ts';
import { hide } from './selection-acts.ts';

/** Everything a person can do on the canvas, in the order of menus. */
const LIST = [undo, redo, zoomOut, zoomIn, fit, arrange, hide, clear] as const;

export type ActId = (typeof LIST)[number]['id'];

export const ACTS: readonly Act<ActId>[] = LIST;
