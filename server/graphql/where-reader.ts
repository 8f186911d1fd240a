import { ANYTHING } from '../cypher/condition.ts';
import type { Condition, Operator, PropertySubject, Tie } from '../cypher/condition.ts';
import { BadInput, offer, overLimit } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { conditionValue, nearness, tooMany, Unfit } from './condition-values.ts';
import {
  anyEntityConditions,
  edgeConditions,
  endOf,
  entityConditions,
} from './schema/conditions.ts';
import type { ConditionField, ConditionFields } from './schema/conditions.ts';
import type { ApiModel, EntityModel, RelationModel } from './schema/api-model.ts';

/** Operators and connectives of one condition, its levels, and the values of one list. */
export const WHERE_LIMITS = { parts: 100, levels: 12, values: 200 } as const;

type Given = Readonly<Record<string, unknown>>;

/**
 * A condition on entities of a type, from the argument as GraphQL has read it; null stands for none.
 * @throws BadInput for a value that cannot be compared, TooLarge for too many parts or levels.
 */
export function readEntityWhere(entity: EntityModel, value: unknown, model: ApiModel): Condition {
  return new WhereReader(model).read(value, entityConditions(entity));
}

/** A condition on relations and their other ends, in the same way. */
export function readEdgeWhere(relation: RelationModel, value: unknown, model: ApiModel): Condition {
  return new WhereReader(model).read(value, edgeConditions(relation, model));
}

class WhereReader {
  private readonly model: ApiModel;
  private parts = 0;

  constructor(model: ApiModel) {
    this.model = model;
  }

  read(value: unknown, fields: ConditionFields): Condition {
    return isGiven(value) ? this.group(value as Given, fields, ['where']) : ANYTHING;
  }

  /** Every field given must hold. */
  private group(value: Given, fields: ConditionFields, place: readonly string[]): Condition {
    this.count(place);
    return and(
      given(value).map(([name, part]) => {
        const at = [...place, name];
        switch (name) {
          case 'AND':
          case 'OR': {
            const kind = name === 'AND' ? 'and' : 'or';
            const parts = (part as readonly Given[]).map((one) => this.group(one, fields, at));
            return { kind, parts };
          }
          case 'NOT':
            return { kind: 'not', part: this.group(part as Given, fields, at) };
          default: {
            const field = fields.get(name);
            if (!field) throw new TypeError(`${at.join('.')} is no part of a condition.`);
            return this.field(field, part as Given, at);
          }
        }
      }),
    );
  }

  private field(field: ConditionField, value: Given, place: readonly string[]): Condition {
    switch (field.kind) {
      case 'property':
        return this.property(field.subject, value, place);
      case 'degree':
        return this.counted(null, value, place);
      case 'type':
        return this.type(value, place);
      case 'relation':
        return this.related(field.relation, value, place);
      case 'branch': {
        const { type } = field.entity;
        const own = this.group(value, entityConditions(field.entity), place);
        return and([{ kind: 'type', names: [type.name] }, own]);
      }
      case 'node': {
        const end = endOf(field.relation, this.model);
        const fields = end ? entityConditions(end) : anyEntityConditions(this.model);
        return this.group(value, fields, place);
      }
    }
  }

  private property(subject: PropertySubject, value: Given, place: readonly string[]): Condition {
    this.count(place);
    const ignoreCase = value['ignoreCase'] === true;
    const operators = given(value).filter(([name]) => name !== 'ignoreCase');
    return and(
      operators.map(([name, operand]) => {
        const at = [...place, name];
        if (name === 'not') {
          const part = this.property(subject, operand as Given, at);
          return { kind: 'not', part };
        }
        const operator = name as Operator;
        const read = this.operand(subject.as, operator, operand, at);
        const compared = subject.isConstant === true ? small(read) : read;
        return { kind: 'compare', subject, operator, value: compared, ignoreCase };
      }),
    );
  }

  private operand(
    as: PropertySubject['as'],
    operator: Operator,
    operand: unknown,
    place: readonly string[],
  ): unknown {
    this.count(place);
    try {
      if (operator === 'isNull' || operator === 'isEmpty') return operand;
      if (operator === 'near') return nearness(operand as Given);
      if (!Array.isArray(operand)) return conditionValue(as, operand);
      if (operand.length > WHERE_LIMITS.values) {
        throw tooMany(operand.length, 'values', WHERE_LIMITS.values);
      }
      return operand.map((one) => conditionValue(as, one));
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      const argument = place.join('.');
      throw new BadInput(`${argument}: ${error.message}`, { argument, ...error.details });
    }
  }

  private type(value: Given, place: readonly string[]): Condition {
    return and(
      given(value).map(([name, operand]) => {
        const at = [...place, name];
        this.count(at);
        if (name === 'not') return { kind: 'not', part: this.type(operand as Given, at) };
        const names = (Array.isArray(operand) ? operand : [operand]) as readonly string[];
        for (const one of names) {
          if (this.model.byType.has(one)) continue;
          const shown = one.slice(0, 60);
          const near = nearest(shown, this.model.byType.keys());
          const message = `${at.join('.')}: there is no entity type "${shown}".${offer(near)}`;
          throw new BadInput(message, { argument: at.join('.'), value: shown, didYouMean: near });
        }
        return { kind: 'type', names };
      }),
    );
  }

  private related(relation: RelationModel, value: Given, place: readonly string[]): Condition {
    const { type, direction } = relation;
    const tie = { types: [type.name], direction };
    return and(
      given(value).map(([name, operand]) => {
        const at = [...place, name];
        if (name === 'count') return this.counted(tie, operand as Given, at);
        const part = this.group(operand as Given, edgeConditions(relation, this.model), at);
        return { kind: 'related', quantifier: name as 'some' | 'all' | 'none', tie, part };
      }),
    );
  }

  private counted(tie: Tie | null, value: Given, place: readonly string[]): Condition {
    return and(
      given(value).map(([name, operand]) => {
        const at = [...place, name];
        if (name === 'not') return { kind: 'not', part: this.counted(tie, operand as Given, at) };
        const operator = name as Operator;
        return {
          kind: 'count',
          tie,
          operator,
          value: this.operand('integer', operator, operand, at),
        };
      }),
    );
  }

  /** Counts one part more, and the levels that it lies below the argument. */
  private count(place: readonly string[]): void {
    this.parts += 1;
    const { parts, levels } = WHERE_LIMITS;
    if (this.parts > parts) {
      throw overLimit('where: the condition has', this.parts, 'parts', parts);
    }
    const level = place.length - 1;
    if (level > levels) {
      throw overLimit('where: the condition is', level, 'levels deep', levels);
    }
  }
}

function and(parts: readonly Condition[]): Condition {
  const [first, ...more] = parts;
  return first && more.length === 0 ? first : { kind: 'and', parts };
}

/** What is given; null stands for what is not. */
function given(value: Given): [string, unknown][] {
  return Object.entries(value).filter(([, part]) => isGiven(part));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Constants of the API are stored in small letters. */
function small(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  return Array.isArray(value) ? value.map(small) : value;
}
