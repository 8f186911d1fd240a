import { useState } from 'react';
import type { ReactNode } from 'react';
import { nameOf, textOf } from '../../graph/reading.ts';
import { repeatedEnds, withMore } from '../../graph/relation-groups.ts';
import type { LineGroup } from '../../graph/relation-groups.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { EntityButton } from '../entity-button.tsx';
import { useActions, useLanguage } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { useInspectorWords } from './inspector-words.ts';

const AT_FIRST = 8;

/** The lines of one group: those known at first, and further ones as they are asked for. */
function useLines(id: string, group: LineGroup) {
  const { groupLines } = useActions().facts;
  const [lines, setLines] = useState(group.lines);
  const [listed, setListed] = useState(Math.min(AT_FIRST, group.lines.length));
  const [after, setAfter] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const more = async (): Promise<void> => {
    if (listed < lines.length) {
      setListed(lines.length);
      return;
    }
    setState('loading');
    try {
      let known = lines;
      let next = after;
      do {
        const page = await groupLines(id, group.type, group.direction, next);
        known = withMore(known, page.lines);
        next = page.next;
      } while (known.length === lines.length && next !== null);
      setLines(known);
      setListed(known.length);
      setAfter(next);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return { lines: lines.slice(0, listed), state, more };
}

/** An entity's relations of one type, read from the entity as one sentence with its several ends. */
export function RelationGroup({
  id,
  group,
  heading,
}: {
  id: string;
  group: LineGroup;
  heading: string;
}): ReactNode {
  const panel = useInspectorWords();
  const facts = useFactsWords();
  const language = useLanguage();
  const actions = useActions();
  const { lines, state, more } = useLines(id, group);
  const repeated = repeatedEnds(lines);
  return (
    <div className="relation-group" data-group={`${group.direction} ${group.type}`}>
      <h4>
        <bdi>{heading}</bdi>
        <span className="count">{group.total}</span>
      </h4>
      <ul>
        {lines.map(({ relation, other, statement }) => (
          <li className="relation-line" key={relation.id}>
            <div className="relation-end">
              <EntityButton entity={other} />
              <span className="standing">
                {relation.status !== null && <StatusLine status={relation.status} />}
                {facts.standing(relation.status, relation.period)}
              </span>
            </div>
            <IconButton
              icon="evidence"
              label={panel.evidenceOf(nameOf(other, language))}
              onClick={() => {
                actions.select({ kind: 'relation', id: relation.id });
              }}
            />
            {repeated.has(other.id) && statement !== null && (
              <p className="relation-said quiet">{textOf(statement, language)}</p>
            )}
          </li>
        ))}
      </ul>
      {lines.length < group.total && (
        <Button kind="quiet" disabled={state === 'loading'} onClick={() => void more()}>
          {state === 'failed'
            ? facts.page.again
            : facts.page.moreOfGroup(lines.length, group.total)}
        </Button>
      )}
    </div>
  );
}
