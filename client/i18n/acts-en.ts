import type { ActId } from '../acts/acts.ts';

/** The words of every act in English. */
export const actsEn: Readonly<Record<ActId, string>> = {
  undo: 'Undo',
  redo: 'Redo',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  fit: 'Show all',
  arrange: 'Arrange anew',
  hide: 'Remove the selected',
  clear: 'Clear the canvas',
};
