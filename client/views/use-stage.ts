import { useState } from 'react';

/** Menus stand in the landmark of the canvas, whatever part of the window they were opened on. */
export function useStage(): HTMLElement | null {
  const [stage] = useState(() => document.getElementById('stage'));
  return stage;
}
