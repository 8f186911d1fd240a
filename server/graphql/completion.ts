import {
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLAbstractType,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import type { Answer } from '../graph/answer.ts';
import { collectFields } from './collect-fields.ts';

/** Puts a value into the form in which it goes out. Null stands for nothing, as in the answer. */
export type Complete = (value: unknown) => unknown;

/** Something that only the library's own execution can tell: an error to be located, a field about the schema. */
export class NotPlain extends Error {}

/**
 * Completes answers that are there as a whole, by the rules of the GraphQL specification (section 6.4), without
 * calling a resolver for each value. What would be an error there throws, and the request is carried out by the
 * library instead, so that errors and nulls are its own.
 */
export class Completion {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly objects = new Map<string, (answer: Answer) => unknown>();
  private readonly ids = new Map<SelectionSetNode, number>();

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.schema = schema;
    this.fragments = fragments;
  }

  /** Completes the values of one object type; made once for what is asked of it, on whatever way. */
  private object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
  ): (answer: Answer) => unknown {
    const mark = `${type.name} ${sets.map((set) => this.idOf(set)).join(' ')}`;
    const known = this.objects.get(mark) ?? this.makeObject(type, sets);
    this.objects.set(mark, known);
    return known;
  }

  private makeObject(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
  ): (answer: Answer) => unknown {
    const fields = this.fields(type, sets);
    const plain = fields.every(([key]) => key !== '__proto__');
    return ({ values }) => {
      const result = (plain ? {} : Object.create(null)) as Record<string, unknown>;
      for (const [key, complete] of fields) result[key] = complete(values[key]);
      return result;
    };
  }

  /**
   * How each field of an object type is completed, in the order of the answer.
   * @throws NotPlain for fields about the schema.
   */
  fields(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): [string, Complete][] {
    // None of the conditions hangs on a variable.
    const found = collectFields(sets, type, this);
    return Array.from(found, ([key, nodes]) => [key, this.field(type, nodes)]);
  }

  private field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return () => parent.name;
    const definition = parent.getFields()[name];
    if (!definition) throw new NotPlain();
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    return this.value(definition.type, sets);
  }

  private value(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Complete {
    const complete = this.present(getNullableType(type) as GraphQLOutputType, sets);
    if (isNonNullType(type)) {
      return (value) => {
        if (value === null || value === undefined) throw new NotPlain();
        return complete(value);
      };
    }
    return (value) => (value === null || value === undefined ? null : complete(value));
  }

  /** For a value that is there. */
  private present(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Complete {
    if (isListType(type)) {
      const complete = this.value(type.ofType as GraphQLOutputType, sets);
      return (value) => {
        if (!Array.isArray(value)) throw new NotPlain();
        return value.map(complete);
      };
    }
    if (isLeafType(type)) return leaf(type);
    if (isAbstractType(type)) return this.abstract(type, sets);
    if (!isObjectType(type)) throw new NotPlain();
    return this.object(type, sets) as Complete;
  }

  private abstract(type: GraphQLAbstractType, sets: readonly SelectionSetNode[]): Complete {
    // Types are many, and few of them come in one answer.
    const known = new Map<string, (answer: Answer) => unknown>();
    return (value) => {
      const { type: of } = value as Answer;
      let complete = known.get(of);
      if (!complete) {
        // What an entity type is called in the API only the schema knows.
        const name: unknown = type.resolveType?.(value, null, {} as GraphQLResolveInfo, type);
        const one = typeof name === 'string' ? this.schema.getType(name) : undefined;
        if (!isObjectType(one) || !this.schema.isSubType(type, one)) throw new NotPlain();
        complete = this.object(one, sets);
        known.set(of, complete);
      }
      return complete(value as Answer);
    };
  }

  private idOf(set: SelectionSetNode): number {
    const id = this.ids.get(set) ?? this.ids.size;
    this.ids.set(set, id);
    return id;
  }
}

function leaf(type: GraphQLLeafType): Complete {
  const isText = type.name === 'String' || type.name === 'ID';
  return (value) => {
    if (isText && typeof value === 'string') return value;
    if (typeof (value as { then?: unknown }).then === 'function') throw new NotPlain();
    const result = type.serialize(value);
    if (result === null || result === undefined) throw new NotPlain();
    return result;
  };
}
