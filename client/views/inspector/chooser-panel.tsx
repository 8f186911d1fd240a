import type { ReactNode } from 'react';
import type { GroupCount } from '../../graph/detail.ts';
import { reading, readingHeading } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
import { currentView, sameGroup, shownInGroup } from '../../state/derived.ts';
import { BATCH } from '../../state/expansion.ts';
import type { Chooser } from '../../state/state.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TypeMark } from '../../ui/type-mark.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { BringAllButton } from './bring-all-button.tsx';
import { LoadingLine } from '../loading-line.tsx';

function GroupRow({ chooser, group }: { chooser: Chooser; group: GroupCount }): ReactNode {
  const words = useWords().chooser;
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const shown = useExplorerState((state) =>
    Math.min(group.count, shownInGroup(state.known, currentView(state), chooser.id, group)),
  );
  const left = group.count - shown;
  const next = Math.min(BATCH, left);
  const busy = chooser.busy !== null && sameGroup(chooser.busy, group);
  const heading = readingHeading(reading(schema, group.relationType, group.direction, language));
  const type = typeWord(schema, group.entityType, language);
  const { failure } = chooser;
  const failed = failure !== null && sameGroup(failure.group, group) ? failure.failure : null;
  const label = busy ? words.adding : shown === 0 ? words.add(next) : words.next(next);
  const add = (): void => {
    void actions.expandGroup(chooser.id, group);
  };
  return (
    <li className="group-row">
      <TypeMark type={schema.entityTypes.get(group.entityType)} size={22} />
      <span className="group-words">
        <span>{heading}</span>
        <span className="quiet">{type}</span>
      </span>
      <span className="group-count">{words.shownOfTotal(shown, group.count)}</span>
      {left === 0 ? (
        <span className="group-all">
          <Icon name="check" />
          {words.all}
        </span>
      ) : (
        <Button
          disabled={chooser.busy !== null}
          aria-label={`${label} · ${words.group(heading, type, group.count)}`}
          onClick={add}
        >
          {label}
        </Button>
      )}
      {failed !== null && <FailureMessage failure={failed} onRetry={add} />}
    </li>
  );
}

/** What could come onto the canvas around an entity, counted, a group at a time. */
export function ChooserPanel({ chooser }: { chooser: Chooser }): ReactNode {
  const words = useWords().chooser;
  const actions = useActions();
  const { groups } = chooser;
  return (
    <div className="chooser">
      {groups.status === 'loading' && <LoadingLine>{words.loading}</LoadingLine>}
      {groups.status === 'failed' && (
        <FailureMessage failure={groups.failure} onRetry={() => void actions.choose(chooser.id)} />
      )}
      {groups.status === 'ready' && (
        <>
          <p className="quiet">{groups.value.length === 0 ? words.none : words.hint}</p>
          {groups.value.length > 0 && <BringAllButton id={chooser.id} />}
          <ul>
            {groups.value.map((group) => (
              <GroupRow
                key={`${group.relationType} ${group.direction} ${group.entityType}`}
                chooser={chooser}
                group={group}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
