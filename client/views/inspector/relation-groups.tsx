import type { ReactNode } from 'react';
import { groupLines } from '../../graph/detail.ts';
import type { RelationPage } from '../../graph/detail.ts';
import { nameOf, reading, readingHeading } from '../../graph/reading.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EntityButton } from '../entity-button.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';
import { StatusTag } from '../status-tag.tsx';

/** An entity's relations in words, read from the entity, gathered by what they say. */
export function RelationGroups({ id, page }: { id: string; page: RelationPage }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const more = useExplorerState((state) => state.moreRelations);
  return (
    <>
      {groupLines(id, page.lines).map(({ type, direction, lines }) => (
        <div className="relation-group" key={`${direction} ${type}`}>
          <h4>
            {readingHeading(reading(schema, type, direction, language))}
            <span className="count">{lines.length}</span>
          </h4>
          <ul>
            {lines.map(({ relation, other }) => (
              <li className="relation-line" key={relation.id}>
                <EntityButton entity={other} />
                <StatusTag
                  status={relation.status === 'ACHIEVED' ? null : relation.status}
                  period={relation.period}
                />
                <IconButton
                  icon="evidence"
                  label={words.inspector.evidenceOf(nameOf(other, language))}
                  onClick={() => {
                    actions.select({ kind: 'relation', id: relation.id });
                  }}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {page.next !== null && (
        <Button
          kind="quiet"
          disabled={more === 'loading'}
          onClick={() => void actions.moreRelations()}
        >
          {more === 'failed'
            ? words.notice.retry
            : words.inspector.moreRelations(page.lines.length, page.total)}
        </Button>
      )}
    </>
  );
}
