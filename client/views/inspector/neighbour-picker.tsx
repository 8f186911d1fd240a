import type { ReactNode } from 'react';
import { nameOf } from '../../graph/reading.ts';
import { narrowNeighbours, sortNeighbours } from '../../state/neighbour-reading.ts';
import type { Chooser, Neighbour, OpenGroup } from '../../state/chooser.ts';
import { currentView } from '../../state/derived.ts';
import { Button } from '../../ui/button.tsx';
import { TypeMark } from '../../ui/type-mark.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { useChooserWords } from './chooser-words.ts';
import { useInspectorWords } from './inspector-words.ts';

function NeighbourRow({ neighbour, picked }: { neighbour: Neighbour; picked: boolean }): ReactNode {
  const words = useChooserWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const { entity, relations } = neighbour;
  const shown = useExplorerState((state) => currentView(state).ids.includes(entity.id));
  return (
    <li>
      <label className="neighbour">
        <input
          type="checkbox"
          checked={shown || picked}
          disabled={shown}
          onChange={() => {
            actions.pickNeighbour(entity.id);
          }}
        />
        <TypeMark type={schema.entityTypes.get(entity.type)} size={16} />
        <bdi>{nameOf(entity, language)}</bdi>
        <span className="quiet">
          {relations > 1 && `${words.ties(relations)} · `}
          {shown ? words.onCanvas : words.degree(entity.degree)}
        </span>
      </label>
    </li>
  );
}

/** The neighbours of one group, to filter by name and to pick from. */
export function NeighbourPicker({
  chooser,
  open,
}: {
  chooser: Chooser;
  open: OpenGroup;
}): ReactNode {
  const words = useChooserWords();
  const common = useWords();
  const panel = useInspectorWords();
  const actions = useActions();
  const { list, picked, more } = open;
  const shownIds = useExplorerState((state) => currentView(state).ids);
  const only = open.onlyShown ? new Set(shownIds) : null;
  const read = list.status === 'ready' ? list.value.neighbours : [];
  const listed = sortNeighbours(narrowNeighbours(read, open.search, only), chooser.order);
  return (
    <div className="neighbours">
      <div className="neighbours-tools">
        <input
          type="search"
          className="field"
          aria-label={words.filter}
          placeholder={words.filter}
          value={open.search}
          maxLength={200}
          onChange={(event) => {
            actions.searchGroup(event.target.value);
          }}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={open.onlyShown}
            onChange={(event) => {
              actions.onlyShown(event.target.checked);
            }}
          />
          {words.onlyShown}
        </label>
      </div>
      {list.status === 'loading' && <LoadingLine>{panel.loading}</LoadingLine>}
      {list.status === 'failed' && (
        <FailureMessage failure={list.failure} onRetry={actions.listAgain} />
      )}
      {list.status === 'ready' && (
        <>
          <p className="quiet" role="status">
            {listed.length === 0
              ? words.none
              : words.listed(listed.length, read.length, list.value.read, list.value.total)}
          </p>
          <ul className="neighbour-list" tabIndex={0} aria-label={words.neighbours}>
            {listed.map((neighbour) => (
              <NeighbourRow
                key={neighbour.entity.id}
                neighbour={neighbour}
                picked={picked.includes(neighbour.entity.id)}
              />
            ))}
          </ul>
          <div className="neighbours-acts">
            {list.value.next.size > 0 && (
              <Button
                kind="quiet"
                disabled={more === 'loading'}
                onClick={() => void actions.moreNeighbours()}
              >
                {more === 'failed' ? common.notice.retry : words.more}
              </Button>
            )}
            {picked.length > 0 && (
              <Button
                kind="main"
                disabled={chooser.busy !== null}
                onClick={() => void actions.addPicked()}
              >
                {words.addPicked(picked.length)}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
