import { DRAWN_LIMIT } from '../graph/drawing.ts';
import type { Grouping } from '../graph/grouping.ts';
import type { Arranged } from './canvas-handle.ts';
import type { Context } from './context.ts';
import { currentView } from './derived.ts';
import { currentDrawing } from './drawing.ts';
import * as producers from './producers.ts';

/** What the pointer does on the canvas. */
export type Tool = 'hand' | 'lasso';

/** How the canvas is arranged, gathered and held. */
export interface CanvasTools {
  readonly takeTool: (tool: Tool) => void;
  /** A layout is under way, or ended. */
  readonly tellArranging: (arranging: boolean) => void;
  /** Takes the step that an arrangement amounts to, and says how it ended where that is not as asked. */
  readonly tellArranged: (layout: string, arranged: Arranged) => void;
  readonly group: (grouping: Grouping | null) => void;
  /** Opens or closes a group; one that would not fit says so and stays closed. */
  readonly toggleGroup: (key: string) => void;
}

export function createCanvasTools({ store, change }: Context): CanvasTools {
  const toggled = (key: string): Grouping => {
    const state = store.getState();
    const { grouping } = currentView(state);
    // What was gathered because it was too much is gathered by type.
    const { by, open } = grouping ?? { by: { by: 'type' }, open: [] };
    return {
      by,
      open: open.includes(key) ? open.filter((one) => one !== key) : [...open, key],
    };
  };
  const group: CanvasTools['group'] = (grouping) => {
    change((old) => producers.step(old, { kind: 'group', grouping }));
  };
  return {
    group,
    takeTool(tool) {
      change(() => ({ tool }));
    },
    tellArranging(arranging) {
      change(() => ({ arranging }));
    },
    tellArranged(layout, { ended, places }) {
      if (ended === 'replaced') return;
      if (places !== null) {
        change((old) => producers.step(old, { kind: 'arrange', layout, positions: places }));
      }
      if (ended === 'done') return;
      change(() => ({
        notice: { kind: 'arranged', ended, kept: places === null ? 'old' : 'best' },
      }));
    },
    toggleGroup(key) {
      const state = store.getState();
      const drawn = currentDrawing(state).entities;
      const closed = [...drawn.values()].find((one) => one.group === key && one.members.length > 0);
      if (closed !== undefined && drawn.size + closed.members.length > DRAWN_LIMIT) {
        change(() => ({ notice: { kind: 'tooLarge', count: closed.members.length } }));
        return;
      }
      group(toggled(key));
    },
  };
}
