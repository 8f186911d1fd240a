import type { ReactNode } from 'react';
import { CodeMissing } from './code-missing.tsx';

/** Stands in for a canvas whose code could not be fetched; what was on it is in the address and comes back. */
export function CanvasMissing(): ReactNode {
  return <CodeMissing said={(words) => words.canvas.failed} />;
}
