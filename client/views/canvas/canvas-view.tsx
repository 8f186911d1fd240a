import { useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import type { Palette } from '../../graph/style.ts';
import { currentScene, highContrast, shownTheme } from '../../state/derived.ts';
import type { Selection } from '../../state/selection.ts';
import type { CanvasHandle } from '../../state/canvas-handle.ts';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { createCanvas } from './canvas.ts';
import type { Canvas, Marks } from './canvas.ts';

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

function marksOf(selection: Selection | null, cursor: string | null): Marks {
  if (selection?.kind === 'relation') return { entities: [], relation: selection.id, cursor };
  const entities =
    selection === null ? [] : selection.kind === 'entity' ? [selection.id] : selection.ids;
  return { entities, relation: null, cursor };
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
  const scene = useExplorerState(currentScene);
  const settled = useExplorerState((state) => state.settled);
  const selection = useExplorerState((state) => state.selection);
  const theme = useExplorerState(shownTheme);
  const contrast = useExplorerState(highContrast);
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
  const point = useEffectEvent(onPoint);

  useEffect(() => {
    if (container.current === null) return;
    const created = createCanvas(
      container.current,
      readPalette(),
      {
        onEntity: (id) => {
          point(id);
          actions.select({ kind: 'entity', id });
        },
        onOpenEntity: (id) => void actions.expand(id),
        onRelation: (id) => {
          actions.select({ kind: 'relation', id });
        },
        onNothing: () => {
          actions.select(null);
        },
        onMenu: (target, at) => {
          if (target?.kind === 'entity') point(target.id);
          actions.openMenu(target, at);
        },
        onMoved: (id, to) => {
          actions.move(new Map([[id, to]]));
        },
        onSettled: actions.settle,
      },
      stillWanted,
    );
    canvas.current = created;
    return () => {
      canvas.current = null;
      created.destroy();
    };
  }, [actions]);

  useEffect(() => {
    canvas.current?.restyle(readPalette());
  }, [theme, contrast]);

  useEffect(() => {
    canvas.current?.apply(scene, settled);
  }, [scene, settled]);

  useEffect(() => {
    canvas.current?.mark(marksOf(selection, cursor));
    if (cursor !== null) canvas.current?.reveal(cursor);
  }, [selection, cursor]);

  useImperativeHandle(ref, () => ({
    fit: () => canvas.current?.fit(),
    fitTo: (ids) => canvas.current?.fitTo(ids),
    placeOf: (id) => canvas.current?.placeOf(id) ?? null,
    zoomBy: (factor) => canvas.current?.zoomBy(factor),
    arrange: () => canvas.current?.arrange() ?? new Map(),
  }));

  return <div ref={container} className="canvas" aria-hidden="true" />;
}
