import type { ReactNode } from 'react';
import type { GroupCount } from '../../graph/detail.ts';
import { reading, readingHeading } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
import type { Chooser, NeighbourOrder } from '../../state/chooser.ts';
import { currentView, sameGroup, shownInGroup } from '../../state/derived.ts';
import { BATCH } from '../../state/expansion.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TypeMark } from '../../ui/type-mark.tsx';
import { useActions, useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { BringAllButton } from './bring-all-button.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { QuestionsShown } from '../questions/questions-shown.tsx';
import { useChooserWords } from './chooser-words.ts';
import { NeighbourPicker } from './neighbour-picker.tsx';
import { useInspectorWords } from './inspector-words.ts';

function GroupRow({ chooser, group }: { chooser: Chooser; group: GroupCount }): ReactNode {
  const words = useInspectorWords().chooser;
  const own = useChooserWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const shown = useExplorerState((state) => {
    const view = currentView(state);
    const all = chooser.ids.map((id) => shownInGroup(state.known, view, id, group));
    return Math.min(
      group.count,
      all.reduce((sum, count) => sum + count, 0),
    );
  });
  const left = group.count - shown;
  const next = Math.min(BATCH, left);
  const { failure, open, brought } = chooser;
  const busy = chooser.busy !== null && sameGroup(chooser.busy, group);
  const heading = readingHeading(reading(schema, group.relationType, group.direction, language));
  const type = typeWord(schema, group.entityType, language);
  const name = words.group(heading, type, group.count);
  const failed = failure !== null && sameGroup(failure.group, group) ? failure.failure : null;
  const opened = open !== null && sameGroup(open.group, group) ? open : null;
  const told = brought !== null && sameGroup(brought.group, group) ? brought : null;
  const label = busy ? words.adding : shown === 0 ? words.add(next) : words.next(next);
  const add = (): void => {
    void actions.expandGroup(chooser.id, group);
  };
  return (
    <li className="group-row">
      <TypeMark type={schema.entityTypes.get(group.entityType)} size={22} />
      <button
        type="button"
        className="group-door"
        aria-expanded={opened !== null}
        title={own.list(name)}
        onClick={() => {
          actions.openGroup(group);
        }}
      >
        <span className="group-words">
          <span>{heading}</span>
          <span className="quiet">{type}</span>
        </span>
        <span className="group-count">{own.count(shown, group.count)}</span>
        <Icon name="next" size={12} />
      </button>
      {left === 0 ? (
        <span className="group-all">
          <Icon name="check" />
          {words.all}
        </span>
      ) : (
        <Button disabled={chooser.busy !== null} aria-label={`${label} · ${name}`} onClick={add}>
          {label}
        </Button>
      )}
      {told !== null && (
        <p className="quiet group-told" role="status">
          {own.brought(told.entities, told.relations)}
        </p>
      )}
      {failed !== null && <FailureMessage failure={failed} onRetry={add} />}
      {opened !== null && <NeighbourPicker chooser={chooser} open={opened} />}
    </li>
  );
}

function Order({ order }: { order: NeighbourOrder }): ReactNode {
  const words = useChooserWords();
  const actions = useActions();
  const option = (value: NeighbourOrder): ReactNode => (
    <button
      type="button"
      aria-pressed={order === value}
      onClick={() => {
        actions.orderChooser(value);
      }}
    >
      {words[value]}
    </button>
  );
  return (
    <div className="chooser-order">
      <span className="quiet">{words.order}</span>
      <div className="switch" role="group" aria-label={words.order}>
        {option('most')}
        {option('least')}
      </div>
    </div>
  );
}

/** What could come onto the canvas around entities, counted: a group at a time, or neighbour by neighbour. */
export function ChooserPanel({ chooser }: { chooser: Chooser }): ReactNode {
  const words = useInspectorWords().chooser;
  const own = useChooserWords();
  const actions = useActions();
  const { groups, ids, asked } = chooser;
  const value = groups.status === 'ready' ? groups.value : [];
  const relations = value.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="chooser">
      {ids.length > 1 && <h3>{own.titleMany(ids.length)}</h3>}
      {asked > ids.length && <p className="quiet">{own.bounded(ids.length, asked)}</p>}
      {groups.status === 'loading' && <LoadingLine>{words.loading}</LoadingLine>}
      {groups.status === 'failed' && (
        <FailureMessage failure={groups.failure} onRetry={() => void actions.choose(ids)} />
      )}
      {groups.status === 'ready' && (
        <>
          <p className="quiet">
            {value.length === 0 ? words.none : own.sum(relations, value.length)}
          </p>
          {value.length > 0 && <Order order={chooser.order} />}
          {value.length > 0 && ids.length === 1 && <BringAllButton id={chooser.id} />}
          <ul>
            {value.map((group) => (
              <GroupRow
                key={`${group.relationType} ${group.direction} ${group.entityType}`}
                chooser={chooser}
                group={group}
              />
            ))}
          </ul>
        </>
      )}
      <QuestionsShown purpose="choose" />
    </div>
  );
}
