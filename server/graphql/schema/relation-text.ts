import type { ApiModel, RelationModel } from './api-model.ts';
import { contractFields } from './contract.ts';
import { endOf } from './conditions.ts';
import { propertyText } from './property-text.ts';
import { PAGE_ARGUMENTS, pageFields, quote } from './text.ts';

/** What edges tell of the relation itself, as the contract words it. */
const OF_RELATIONS = contractFields('Relation')
  .filter((field) => /(?:^|\n)(?:status|period|statement|evidence)\b/.test(field))
  .join('\n');

const READ = { OUT: '', IN: ', read backwards', BOTH: ', read either way' } as const;

/** A relation as a field of an entity type. */
export function relationFieldText({ field, base, type, words, direction }: RelationModel): string {
  const about = `Its relations "${words}" (${type.name}${READ[direction]}): ${type.description.en}`;
  return `
      ${quote(about)}
      ${field}(
      "What must hold of the relations and of their other ends."
      where: ${base}Where${PAGE_ARGUMENTS}
      ): ${base}Connection!`;
}

/** The page and the line of a relation's field. */
export function relationText(relation: RelationModel, model: ApiModel): string {
  const { base, words, properties } = relation;
  const end = endOf(relation, model)?.object ?? 'Entity';
  return `
    ${quote(`A page of relations worded "${words}".`)}
    type ${base}Connection {${pageFields(`${base}Edge`, 'relations')}
    }
    ${quote(`A relation worded "${words}", with the entity at its other end.`)}
    type ${base}Edge {
      "The place in the list, to go on from."
      cursor: String!
      "The entity at the other end."
      node: ${end}!
      "The relation itself."
      relation: Relation!
      ${OF_RELATIONS}
      ${Array.from(properties.values(), propertyText).join('\n')}
    }`;
}
