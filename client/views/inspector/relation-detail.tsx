import type { ReactNode } from 'react';
import type { RelationDetail } from '../../graph/detail.ts';
import { lineWord, textOf } from '../../graph/reading.ts';
import { EntityButton } from '../entity-button.tsx';
import { useLanguage, useSchema } from '../explorer-context.ts';
import { StatusLine } from '../../ui/status-line.tsx';
import { useFactsWords } from '../facts-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { PropertyList } from './property-list.tsx';
import { QueryShown } from './query-shown.tsx';
import { Section } from './section.tsx';
import { useInspectorWords } from './inspector-words.ts';

/** What a relation says, how firmly, and what it rests on. */
export function RelationDetailView({ detail }: { detail: RelationDetail }): ReactNode {
  const panel = useInspectorWords();
  const facts = useFactsWords();
  const language = useLanguage();
  const schema = useSchema();
  const { relation, source, target, evidence, properties } = detail;
  const statement = textOf(detail.statement, language);
  const types = schema.relationTypes.get(relation.type)?.properties ?? [];
  return (
    <>
      <p className="sentence">
        <EntityButton entity={source} />
        <span className="sentence-verb">{lineWord(schema, relation.type, language)}</span>
        <EntityButton entity={target} />
      </p>
      {statement !== null && <p className="summary">{statement}</p>}
      {relation.type === schema.possiblySameAs && (
        <p className="unsure-note">{facts.page.unsureNote}</p>
      )}
      {(relation.status !== null || relation.period !== null) && (
        <p className="standing">
          <StatusLine status={relation.status} />
          {facts.standing(relation.status, relation.period)}
        </p>
      )}
      <Section title={panel.evidence} aside={evidence.length}>
        <EvidenceList evidence={evidence} />
      </Section>
      {properties.length > 0 && (
        <Section title={panel.properties}>
          <PropertyList properties={properties} types={types} />
        </Section>
      )}
      <QueryShown kind="relation" id={relation.id} />
    </>
  );
}
