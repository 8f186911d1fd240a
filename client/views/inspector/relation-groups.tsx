import type { ReactNode } from 'react';
import type { Entity } from '../../graph/model.ts';
import { nameOf, reading, readingHeading } from '../../graph/reading.ts';
import type { LineGroup } from '../../graph/relation-groups.ts';
import { useLanguage, useSchema } from '../explorer-context.ts';
import { RelationGroup } from './relation-group.tsx';

/** An entity's relations in words, read from the entity, gathered by what they say. */
export function RelationGroups({
  entity,
  groups,
}: {
  entity: Entity;
  groups: readonly LineGroup[];
}): ReactNode {
  const language = useLanguage();
  const schema = useSchema();
  const name = nameOf(entity, language);
  return groups.map((group) => {
    const verb = readingHeading(reading(schema, group.type, group.direction, language));
    return (
      <RelationGroup
        key={`${group.direction} ${group.type}`}
        id={entity.id}
        group={group}
        heading={`${name} ${verb}`}
      />
    );
  });
}
