import type { ReactNode } from 'react';
import { CodeMissing } from './code-missing.tsx';

/** Stands in for a room whose code could not be fetched. */
export function RoomMissing(): ReactNode {
  return <CodeMissing said={(words) => words.rooms.failed} />;
}
