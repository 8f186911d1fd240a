import { useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import type { Palette } from '../../graph/style.ts';
import { timesOf } from '../../graph/times.ts';
import { canvasWordsIn } from '../../i18n/canvas-words.ts';
import type { Selection } from '../../state/selection.ts';
import type { CanvasHandle } from '../../state/canvas-handle.ts';
import { currentView, highContrast, shownTheme } from '../../state/derived.ts';
import { currentDrawing } from '../../state/drawing.ts';
import { useActions, useExplorer, useExplorerState, useLanguage } from '../explorer-context.ts';
import { createCanvas } from './canvas.ts';
import type { Canvas } from './canvas.ts';
import { LassoSheet } from './lasso-sheet.tsx';
import { createLayoutService } from './layout-service.ts';
import type { Marks } from './marking.ts';

/** The style sheet's tokens as the canvas needs them. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    surface: token('--surface-canvas'),
    ink: token('--ink'),
    quietInk: token('--ink-quiet'),
    line: token('--relation'),
    strongLine: token('--relation-strong'),
    accent: token('--accent'),
    font: token('--font'),
  };
}

export function stillWanted(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A worker for layouts. */
export function hireLayouter(): Worker {
  return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
}

function chosenIn(selection: Selection | null): readonly string[] {
  if (selection === null || selection.kind === 'relation') return [];
  return selection.kind === 'entity' ? [selection.id] : selection.ids;
}

function marksOf(selection: Selection | null, cursor: string | null): Marks {
  const relation = selection?.kind === 'relation' ? selection.id : null;
  return { entities: chosenIn(selection), relation, cursor };
}

/** The drawn canvas: it shows the scene, and tells what is done to it. */
export function CanvasView({
  cursor,
  onPoint,
  ref,
}: {
  /** The entity the keyboard stands on. */
  cursor: string | null;
  /** An entity was pointed at. */
  onPoint: (id: string) => void;
  ref: Ref<CanvasHandle>;
}): ReactNode {
  const actions = useActions();
  const { store } = useExplorer();
  const language = useLanguage();
  const scene = useExplorerState(currentDrawing);
  const settled = useExplorerState((state) => state.settled);
  const layout = useExplorerState((state) => currentView(state).layout);
  const selection = useExplorerState((state) => state.selection);
  const theme = useExplorerState(shownTheme);
  const tool = useExplorerState((state) => state.tool);
  const byProperty = useExplorerState((state) => currentView(state).grouping?.by.by === 'property');
  const contrast = useExplorerState(highContrast);
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
  const layouts = useMemo(() => createLayoutService(hireLayouter), []);
  const point = useEffectEvent(onPoint);

  useEffect(() => {
    if (container.current === null) return;
    /** Chooses entities, alone or beside what is chosen; those chosen already are let go by choosing them again. */
    const choose = (ids: readonly string[], more: boolean): void => {
      const before = more ? chosenIn(store.getState().selection) : [];
      const again = ids.every((id) => before.includes(id));
      const all = again
        ? before.filter((id) => !ids.includes(id))
        : [...new Set([...before, ...ids])];
      const [only] = all;
      if (only === undefined) actions.select(null);
      else if (all.length === 1) actions.select({ kind: 'entity', id: only });
      else actions.select({ kind: 'several', ids: all });
    };
    const endsOf = (ids: readonly string[]): string[] => {
      const { relations } = store.getState().known;
      const ends = ids.flatMap((id) => {
        const relation = relations.get(id);
        return relation === undefined ? [] : [relation.source, relation.target];
      });
      return [...new Set(ends)];
    };
    let times: ReturnType<typeof timesOf> | null = null;
    let timed: unknown = null;
    const created = createCanvas(
      container.current,
      readPalette(),
      {
        onEntity: (id, more) => {
          point(id);
          choose([id], more);
        },
        onOpenEntity: (id) => void actions.expand(id),
        onGroup: choose,
        onOpenGroup: actions.toggleGroup,
        onRelations: (ids) => {
          const [only] = ids;
          if (only !== undefined && ids.length === 1)
            actions.select({ kind: 'relation', id: only });
          else choose(endsOf(ids), false);
        },
        onNothing: () => {
          actions.select(null);
        },
        onMenu: (target, at) => {
          if (target?.kind === 'entity') point(target.id);
          actions.openMenu(target, at);
        },
        onBoxed: (ids) => {
          choose(ids, false);
        },
        onMoved: actions.move,
        onSettled: actions.settle,
        onArranging: actions.tellArranging,
        traitsOf: ({ id, group }) => {
          const { known, values } = store.getState();
          if (timed !== known) [times, timed] = [timesOf(known, values), known];
          return {
            type: group ?? known.entities.get(id)?.type ?? '',
            time: times?.get(id) ?? null,
          };
        },
      },
      layouts,
      stillWanted,
    );
    canvas.current = created;
    return () => {
      canvas.current = null;
      created.destroy();
      actions.tellArranging(false);
    };
  }, [actions, store, layouts]);

  useEffect(() => (byProperty ? actions.needValues() : undefined), [actions, byProperty]);

  useEffect(() => {
    canvas.current?.restyle(readPalette());
  }, [theme, contrast]);

  useEffect(() => {
    canvas.current?.apply({ scene, settled, layout });
  }, [scene, settled, layout]);

  useEffect(() => {
    canvas.current?.mark(marksOf(selection, cursor));
    if (cursor !== null) canvas.current?.reveal(cursor);
  }, [selection, cursor]);

  useImperativeHandle(ref, () => ({
    fit: () => canvas.current?.fit(),
    fitTo: (ids) => canvas.current?.fitTo(ids),
    placeOf: (id) => canvas.current?.placeOf(id) ?? null,
    zoomBy: (factor) => canvas.current?.zoomBy(factor),
    arrange: (name) =>
      canvas.current?.arrange(name) ?? Promise.resolve({ ended: 'failed', places: null }),
    stop: () => canvas.current?.stop(),
    places: () => canvas.current?.places() ?? new Map(),
  }));

  return (
    <>
      <div ref={container} className="canvas" aria-hidden="true" />
      {tool === 'lasso' && (
        <LassoSheet
          hint={canvasWordsIn(language).lasso.hint}
          onLeave={() => {
            actions.takeTool('hand');
          }}
          onDrawn={(shape, more) => {
            actions.takeTool('hand');
            const ids = canvas.current?.inside(shape) ?? [];
            const before = more ? chosenIn(selection) : [];
            const all = [...new Set([...before, ...ids])];
            const [only] = all;
            if (only === undefined) return;
            if (all.length === 1) actions.select({ kind: 'entity', id: only });
            else actions.select({ kind: 'several', ids: all });
          }}
        />
      )}
    </>
  );
}
