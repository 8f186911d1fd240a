import type { ReactNode } from 'react';
import { canvasWordsIn } from '../../i18n/canvas-words.ts';
import { stepWords } from '../../i18n/step-words.ts';
import { currentScene } from '../../state/derived.ts';
import { IconButton } from '../../ui/button.tsx';
import { ActButton } from '../act-button.tsx';
import { useActWords, useRunAct } from '../acting.ts';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';
import { CanvasMenus } from './canvas-menus.tsx';

/** The lasso, taken in hand or put back. */
function LassoButton(): ReactNode {
  const words = useActWords();
  const run = useRunAct();
  const held = useExplorerState((state) => state.tool === 'lasso');
  return (
    <IconButton
      icon="lasso"
      label={words.lasso}
      aria-pressed={held}
      onClick={() => {
        run('lasso');
      }}
    />
  );
}

/** How much of the graph is on the canvas, or that something is being read for it. */
function ShownCount(): ReactNode {
  const words = useWords();
  const total = useSchema().entityCount;
  const shown = useExplorerState((state) => currentScene(state).entities.size);
  const busy = useExplorerState((state) => state.busy > 0);
  const arranging = useExplorerState((state) => state.arranging);
  const language = useLanguage();
  return (
    <span className="toolbar-count" title={words.canvas.shownLong(shown, total)}>
      {busy || arranging ? (
        <>
          <span className="spinner" aria-hidden="true" />
          <span className="wide-only">
            {busy ? words.canvas.busy : canvasWordsIn(language).layouts.running}
          </span>
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
  );
}

/** The few tools of the canvas, and how much of the graph it shows. */
export function Toolbar(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const { steps, done } = useExplorerState((state) => state.history);
  const known = useExplorerState((state) => state.known);
  const arranging = useExplorerState((state) => state.arranging);
  const last = steps[done - 1];
  const next = steps[done];
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
      <ActButton
        id="undo"
        {...(last && { label: words.toolbar.undoStep(stepWords(last, known, schema, language)) })}
      />
      <ActButton
        id="redo"
        {...(next && { label: words.toolbar.redoStep(stepWords(next, known, schema, language)) })}
      />
      <span className="toolbar-line" />
      <ActButton id="zoomOut" className="wide-only" />
      <ActButton id="zoomIn" className="wide-only" />
      <ActButton id="fit" />
      <ActButton id={arranging ? 'stopArranging' : 'arrange'} />
      <CanvasMenus />
      <LassoButton />
      <span className="toolbar-line" />
      <ActButton id="hide" className="wide-only" />
      <ActButton id="clear" />
      <span className="toolbar-line wide-only" />
      <ActButton id="queries" className="wide-only" />
      <ActButton id="palette" />
      <ActButton id="help" className="wide-only" />
      <ShownCount />
    </div>
  );
}
