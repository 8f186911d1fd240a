import type { ReactNode, RefObject } from 'react';
import { stepWords } from '../../i18n/step-words.ts';
import { currentScene } from '../../state/derived.ts';
import { IconButton } from '../../ui/button.tsx';
import type { CanvasHandle } from '../canvas-handle.ts';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';
import { StepsMenu } from './steps-menu.tsx';

const ZOOM_STEP = 1.3;

/** The few tools of the canvas, and how much of the graph it shows. */
export function Toolbar({ canvas }: { canvas: RefObject<CanvasHandle | null> }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const { steps, done } = useExplorerState((state) => state.history);
  const known = useExplorerState((state) => state.known);
  const shown = useExplorerState((state) => currentScene(state).entities.size);
  const busy = useExplorerState((state) => state.busy > 0);
  const selection = useExplorerState((state) => state.selection);
  const chosen =
    selection === null || selection.kind === 'relation'
      ? []
      : selection.kind === 'entity'
        ? [selection.id]
        : selection.ids;
  const total = schema.entityCount;
  const last = steps[done - 1];
  const next = steps[done];
  const empty = shown === 0;
  return (
    <div className="toolbar" role="toolbar" aria-label={words.toolbar.label}>
      <IconButton
        icon="legend"
        className="narrow-only"
        label={words.toolbar.legend}
        onClick={() => {
          actions.show('legend');
        }}
      />
      <IconButton
        icon="undo"
        label={
          last === undefined
            ? words.toolbar.undo
            : words.toolbar.undoStep(stepWords(last, known, schema, language))
        }
        disabled={last === undefined}
        onClick={actions.undo}
      />
      <IconButton
        icon="redo"
        label={
          next === undefined
            ? words.toolbar.redo
            : words.toolbar.redoStep(stepWords(next, known, schema, language))
        }
        disabled={next === undefined}
        onClick={actions.redo}
      />
      <StepsMenu />
      <span className="toolbar-line" />
      <IconButton
        icon="zoomOut"
        className="wide-only"
        label={words.toolbar.zoomOut}
        disabled={empty}
        onClick={() => canvas.current?.zoomBy(1 / ZOOM_STEP)}
      />
      <IconButton
        icon="zoomIn"
        className="wide-only"
        label={words.toolbar.zoomIn}
        disabled={empty}
        onClick={() => canvas.current?.zoomBy(ZOOM_STEP)}
      />
      <IconButton
        icon="fit"
        label={words.toolbar.fit}
        disabled={empty}
        onClick={() => canvas.current?.fit()}
      />
      <IconButton
        icon="arrange"
        label={words.toolbar.arrange}
        disabled={empty}
        onClick={() => {
          const places = canvas.current?.arrange();
          if (places !== undefined) actions.arrange(places);
        }}
      />
      <span className="toolbar-line" />
      <IconButton
        icon="remove"
        className="wide-only"
        label={words.toolbar.hide}
        disabled={chosen.length === 0}
        onClick={() => {
          actions.hide(chosen);
        }}
      />
      <IconButton
        icon="clear"
        label={words.toolbar.clear}
        disabled={empty}
        onClick={actions.clear}
      />
      <span className="toolbar-count" title={words.canvas.shownLong(shown, total)}>
        {busy ? (
          <>
            <span className="spinner" aria-hidden="true" />
            <span className="wide-only">{words.canvas.busy}</span>
          </>
        ) : (
          <>
            <span className="wide-only">{words.canvas.shown(shown, total)}</span>
            <span className="narrow-only">
              {shown} / {total}
            </span>
          </>
        )}
      </span>
    </div>
  );
}
