import { STORE } from '../../graph-seed/store.ts';
import { numberOf } from './arguments.ts';
import { documentMap } from './document.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';

/** Parts of evidence that stand in the locator itself. */
const IN_LOCATOR = new Set(['sentence', 'start', 'end']);

/**
 * The evidence of an entity or relation, as a list of maps with `locator`. The sentence is looked up only
 * where document, speaker or passage are asked for.
 * @example
 * COLLECT {
 *   UNWIND range(0, size(n1.evidence[..$p0]) - 1) AS i2
 *   MATCH (s3:Sentence {id: split(n1.evidence[i2], ':')[0]})-[:OF]->(d4:Document)
 *   WITH * ORDER BY i2
 *   RETURN {locator: n1.evidence[i2], document: d4 {.id, .sha256}}
 * }
 */
export function evidenceList(holder: string, field: Field, scope: Scope): string {
  if (scope.ontology.inPlace) return '[]';
  const fields = columns(field.fields);
  const most = scope.params.integer(numberOf(field.args, 'first'));
  const locators = `${holder}.evidence[..${most}]`;
  if (fields.every(({ name }) => IN_LOCATOR.has(name))) {
    const locator = scope.params.variable('l');
    return `[${locator} IN coalesce(${locators}, []) | {locator: ${locator}}]`;
  }
  const [index, sentence, document] = ['i', 's', 'd'].map((prefix) =>
    scope.params.variable(prefix),
  ) as [string, string, string];
  const words = ['passage', 'context', 'contextStart'].some(
    (name) => fieldsNamed(fields, name).length > 0,
  );
  const map = [
    `locator: ${holder}.evidence[${index}]`,
    ...(words
      ? [`sha256: ${document}.sha256`, `from: ${sentence}.start`, `to: ${sentence}.end`]
      : []),
    ...entries(fields, (asked) => {
      if (asked.name === 'document') return documentMap(document, asked.fields);
      if (asked.name === 'speaker') return speaker(sentence, asked, scope);
      return undefined;
    }),
  ];
  return collect(
    `UNWIND range(0, size(${locators}) - 1) AS ${index}`,
    `MATCH (${sentence}:${STORE.sentence} {id: split(${holder}.evidence[${index}], ':')[0]})-[:${STORE.sentenceOf}]->(${document}:${STORE.document})`,
    `WITH ${index}, ${sentence}, ${document} ORDER BY ${index}`,
    returning([holder, index, sentence, document], `{${map.join(', ')}}`),
  );
}

function speaker(sentence: string, field: Field, scope: Scope): string {
  const entity = scope.params.variable('n');
  const list = collect(
    `MATCH (${sentence})-[:${STORE.spokenBy}]->(${entity}:${STORE.entity})`,
    returning([entity], scope.entity(entity, field.fields)),
  );
  return `head(${list})`;
}
