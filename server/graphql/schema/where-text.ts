import type { ApiModel, EntityModel, RelationModel } from './api-model.ts';
import { anyEntityConditions, edgeConditions, entityConditions } from './conditions.ts';
import type { ConditionField, ConditionFields } from './conditions.ts';
import { quote } from './text.ts';

/** The condition on entities of a type. */
export function entityWhereText(entity: EntityModel): string {
  const name = `${entity.object}Where`;
  const about = `A condition on ${entity.many}. Every field given must hold.`;
  return inputText(name, about, entityConditions(entity));
}

/** The condition on entities of any type. */
export function anyEntityWhereText(model: ApiModel): string {
  const about = 'A condition on entities of any type. Every field given must hold.';
  return inputText('EntityWhere', about, anyEntityConditions(model));
}

/** The conditions on a relation, and on an entity by its relations. */
export function relationWhereText(relation: RelationModel, model: ApiModel): string {
  const { base, words } = relation;
  const about = `A condition on relations worded "${words}". Every field given must hold.`;
  return `
    ${inputText(`${base}Where`, about, edgeConditions(relation, model))}
    ${quote(`A condition on the relations worded "${words}" that an entity has. Every field given must hold.`)}
    input ${base}Filter {
      "This holds of at least one."
      some: ${base}Where
      "This holds of all, be it that there is none."
      all: ${base}Where
      "This holds of none."
      none: ${base}Where
      "How many there are."
      count: IntegerCondition
    }`;
}

function inputText(name: string, about: string, fields: ConditionFields): string {
  const lines = Array.from(fields, ([field, condition]) => {
    return `${quote(condition.about)} ${field}: ${inputOf(condition)}`;
  });
  return `
    ${quote(about)}
    input ${name} {
      "All of these hold."
      AND: [${name}!]
      "At least one of these holds."
      OR: [${name}!]
      "This does not hold; also where it cannot be told for want of a value."
      NOT: ${name}
      ${lines.join('\n')}
    }`;
}

function inputOf(field: ConditionField): string {
  switch (field.kind) {
    case 'property':
    case 'node':
      return field.input;
    case 'degree':
      return 'IntegerCondition';
    case 'type':
      return 'TypeCondition';
    case 'relation':
      return `${field.relation.base}Filter`;
    case 'branch':
      return `${field.entity.object}Where`;
  }
}
