import type { EntityModel } from './api-model.ts';
import { orderConstants, propertyConstants, tieConstants } from './constant-text.ts';
import { contractFields, FIGURE, OTHER_ENTITY } from './contract.ts';
import { propertyText } from './property-text.ts';
import { relationFieldText } from './relation-text.ts';
import { PAGE_ARGUMENTS, pageFields, quote } from './text.ts';

/** The fields of the interface, with their descriptions, to be repeated on each object type. */
const ENTITY_FIELDS = contractFields('Entity').join('\n');

/** The object type of nodes that no entity type fits. */
export const OTHER_TEXT = `
  "A node that no entity type of the ontology fits; a Cypher query can bring one."
  type ${OTHER_ENTITY} implements Entity & Node {
    ${ENTITY_FIELDS}
  }`;

/** The object type of an entity type, with its page, its line, and what a list is sorted by and counted by. */
export function entityText(entity: EntityModel): string {
  const { type, object, isFigure, many, properties, relations } = entity;
  const fields = [
    ENTITY_FIELDS,
    ...Array.from(properties.values(), propertyText),
    ...Array.from(relations.values(), relationFieldText),
  ].join('\n');
  const aggregate = `
      "What the list comes to as a whole."
      aggregate: ${object}Aggregate!`;
  if (isFigure) {
    return [
      `extend type ${FIGURE} implements Entity & Node {\n${fields}\n}`,
      `extend type ${FIGURE}Connection {${aggregate}\n}`,
      aggregateText(entity),
      orderText(entity),
    ].join('\n');
  }
  return `
    ${quote(type.description.en)}
    type ${object} implements Entity & Node {
      ${fields}
    }
    ${quote(`A page of ${many}.`)}
    type ${object}Connection {${pageFields(`${object}Edge`, 'lines')}${aggregate}
    }
    ${quote(`A line in a list: ${type.en}.`)}
    type ${object}Edge {
      "The place in the list, to go on from."
      cursor: String!
      "The entity."
      node: ${object}!
    }
    ${aggregateText(entity)}
    ${orderText(entity)}`;
}

function orderText(entity: EntityModel): string {
  const { object, many } = entity;
  return `
    ${quote(`What ${many} may be sorted by, upwards or (DESC) downwards; what has no value comes last.`)}
    enum ${object}Order {
      ${orderConstants(entity)}
    }`;
}

function tiesText(entity: EntityModel): { field: string; type: string } {
  const { object, many, ties } = entity;
  if (ties.size === 0) return { field: '', type: '' };
  const field = `
      "Counts by the entity that they are related to, the largest first; one with several such relations is counted with each."
      byRelated(
        "The relation, by its field."
        relation: ${object}Tie!
        "How many entities at most, 1 to 100."
        first: Int = 25
      ): [EntityCount!]!`;
  const type = `
    ${quote(`Relations that ${many} may be counted by.`)}
    enum ${object}Tie {
      ${tieConstants(entity)}
    }`;
  return { field, type };
}

function aggregateText(entity: EntityModel): string {
  const { object, many, groups, numbers } = entity;
  const related = tiesText(entity);
  const statistics = `
      "Count, extremes, mean and sum of a property."
      statistics(
        "The property."
        field: ${object}Number!
      ): Statistics!`;
  const enumNumbers = `
    ${quote(`What there are statistics of among ${many}.`)}
    enum ${object}Number {
      ${propertyConstants(entity, numbers)}
    }`;
  return `
    ${quote(`What a list of ${many} comes to.`)}
    type ${object}Aggregate {
      "How many there are."
      count: Int!
      "Counts by the value of a property, the largest first; what has no value is counted under null."
      by(
        "The property."
        field: ${object}Group!
        "How many groups at most, 1 to 100."
        first: Int = 25
      ): [GroupCount!]!${related.field}${numbers.size === 0 ? '' : statistics}
    }
    ${quote(`What ${many} may be counted by.`)}
    enum ${object}Group {
      ${propertyConstants(entity, groups)}
    }
    ${numbers.size === 0 ? '' : enumNumbers}${related.type}`;
}

/** The root fields of an entity type. Figures are listed by the one of the contract. */
export function rootText({ type, object, isFigure, one, many }: EntityModel): string {
  const single = `
    ${quote(`The ${type.en} with this id or Chinese name; of several with one name, the first by id.`)}
    ${one}("The stable key." id: ID, "The Chinese name." name: String): ${object}`;
  if (isFigure) return single;
  return `${single}
    ${quote(`Every entity of the type ${type.en} that meets a condition, page by page.`)}
    ${many}(
      "What must hold of them."
      where: ${object}Where${PAGE_ARGUMENTS}
      "What they are sorted by, the most important first, up to 4; at last by id."
      orderBy: [${object}Order!] = [ID]
    ): ${object}Connection!`;
}
