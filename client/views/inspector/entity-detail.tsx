import type { ReactNode } from 'react';
import type { EntityDetail } from '../../graph/detail.ts';
import { textOf } from '../../graph/reading.ts';
import { lineGroups, splitUnsure } from '../../graph/relation-groups.ts';
import { useLanguage, useSchema } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FigureFactsView } from './figure-facts.tsx';
import { FigureLines } from './figure-lines.tsx';
import { PropertyList } from './property-list.tsx';
import { QueryShown } from './query-shown.tsx';
import { RelationGroups } from './relation-groups.tsx';
import { Section } from './section.tsx';
import { useInspectorWords } from './inspector-words.ts';

/** Everything the graph says of an entity. */
export function EntityDetailView({ detail }: { detail: EntityDetail }): ReactNode {
  const words = useInspectorWords();
  const language = useLanguage();
  const schema = useSchema();
  const { entity, figure, figures, relations, aliases, properties, evidence } = detail;
  const facts = useFactsWords();
  const { unsure, sure } = splitUnsure(
    lineGroups(entity.id, detail.groups, relations.lines),
    schema,
  );
  const summary = textOf(detail.summary, language);
  const types = schema.entityTypes.get(entity.type)?.properties ?? [];
  return (
    <>
      {figure !== null && <FigureFactsView facts={figure} />}
      {summary !== null && <p className="summary">{summary}</p>}
      {figure !== null && (
        <Section title={words.evidence}>
          <EvidenceList evidence={evidence} />
        </Section>
      )}
      {figures.length > 0 && (
        <Section title={words.figures} aside={figures.length}>
          <FigureLines figures={figures} />
        </Section>
      )}
      {unsure.length > 0 && (
        <Section title={facts.page.unsure}>
          <p className="unsure-note">{facts.page.unsureNote}</p>
          <RelationGroups entity={entity} groups={unsure} />
        </Section>
      )}
      {sure.length > 0 && (
        <Section title={words.relations} aside={relations.total}>
          <RelationGroups entity={entity} groups={sure} />
        </Section>
      )}
      {aliases.length > 0 && (
        <Section title={words.aliases}>
          <p className="aliases">
            {aliases.map((alias) => (
              <bdi key={alias} className="badge">
                {alias}
              </bdi>
            ))}
          </p>
        </Section>
      )}
      {figure === null && properties.length > 0 && (
        <Section title={words.properties}>
          <PropertyList properties={properties} types={types} />
        </Section>
      )}
      {figure === null && (
        <Section title={words.evidence} aside={evidence.length}>
          <EvidenceList evidence={evidence} />
        </Section>
      )}
      <QueryShown kind="entity" id={entity.id} />
    </>
  );
}
