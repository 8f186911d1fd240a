import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { EntityType, Ontology } from '../../graph-seed/ontology.ts';
import type { Field } from '../cypher/selection.ts';
import { BadInput, TooLarge } from '../errors.ts';
import { objectTypeName } from '../graph/entity-types.ts';
import { readArguments } from './arguments.ts';

/** Levels of fields below each other. */
const DEEPEST = 16;
/** Fields of one request, each counted as often as it is asked for through fragments. */
const MOST_FIELDS = 1_000;

export interface Request {
  readonly schema: GraphQLSchema;
  readonly ontology: Ontology;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A root field, and where it stands in the request. */
export interface RootField {
  readonly field: Field;
  readonly entityType: EntityType | undefined;
  readonly node: FieldNode;
}

/**
 * Reads what an operation asks for: fragments, aliases, conditions, variables and defaults are resolved,
 * and what is asked of some types only is marked with them.
 * @throws BadInput for an argument out of its limits, TooLarge for too many fields or levels.
 */
export function readSelection(request: Request, operation: OperationDefinitionNode): RootField[] {
  return new SelectionReader(request).roots(operation);
}

class SelectionReader {
  private readonly request: Request;
  private readonly ids = new Map<FieldNode, number>();
  private count = 0;

  constructor(request: Request) {
    this.request = request;
  }

  roots({ selectionSet }: OperationDefinitionNode): RootField[] {
    const query = this.request.schema.getQueryType();
    if (!query) return [];
    const found = this.collect([selectionSet], query);
    const columns = new Columns();
    return Array.from(found).flatMap(([key, nodes]) => {
      const [node] = nodes;
      if (!node) return [];
      const entityType = this.rootType(node.name.value);
      try {
        return [
          { field: this.field(key, nodes, query, null, columns, 1, entityType), entityType, node },
        ];
      } catch (error) {
        throw error instanceof BadInput ? new InField(error, key, node) : error;
      }
    });
  }

  /** What is asked below some fields of one type, one level down. */
  private fields(
    nodes: readonly FieldNode[],
    type: GraphQLCompositeType,
    columns: Columns,
    level: number,
  ): Field[] {
    if (level > DEEPEST) {
      throw new TooLarge(`The query is more than ${DEEPEST} levels deep.`, { limit: DEEPEST });
    }
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const types = isAbstractType(type)
      ? this.request.schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    const groups = new Map<
      string,
      { key: string; nodes: FieldNode[]; types: GraphQLObjectType[] }
    >();
    for (const one of types) {
      for (const [key, asked] of this.collect(sets, one)) {
        const mark = `${key} ${asked.map((node) => this.idOf(node)).join(' ')}`;
        const group = groups.get(mark);
        if (group) group.types.push(one);
        else groups.set(mark, { key, nodes: asked, types: [one] });
      }
    }
    return Array.from(groups.values()).flatMap((group) => {
      const [first] = group.types;
      if (!first) return [];
      const some = group.types.length < types.length ? group.types.map(({ name }) => name) : null;
      return [this.field(group.key, group.nodes, first, some, columns, level, undefined)];
    });
  }

  private field(
    key: string,
    nodes: readonly FieldNode[],
    parent: GraphQLObjectType,
    types: readonly string[] | null,
    columns: Columns,
    level: number,
    entityType: EntityType | undefined,
  ): Field {
    this.count += 1;
    if (this.count > MOST_FIELDS) {
      throw new TooLarge(`The query asks for more than ${MOST_FIELDS} fields.`, {
        limit: MOST_FIELDS,
      });
    }
    const [node] = nodes;
    const definition = node && parent.getFields()[node.name.value];
    if (!definition) throw new TypeError(`${parent.name} has no field ${node?.name.value ?? ''}`);
    const { ontology, variables } = this.request;
    const place = { parent: parent.name, field: definition, entityType };
    const asked = readArguments(place, node, variables, ontology);
    const type = getNamedType(definition.type);
    const below = isPartOfRow(type.name) ? columns : new Columns();
    const fields = isCompositeType(type) ? this.fields(nodes, type, below, level + 1) : [];
    const own = this.isProperty(parent.name, definition.name);
    const name = own ? 'property' : definition.name;
    const args = own ? { name: definition.name } : asked;
    const column = columns.take(definition.name, [name, args, fields]);
    return { key, column, name, args, types, fields };
  }

  /** Fields by their name in the answer, as they are asked of one object type. */
  private collect(
    sets: readonly SelectionSetNode[],
    type: GraphQLObjectType,
  ): Map<string, FieldNode[]> {
    const found = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const visit = (selections: readonly SelectionNode[]): void => {
      for (const selection of selections) {
        if (!this.isIncluded(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          // What begins with two underscores is about the schema and answered without the graph.
          if (selection.name.value.startsWith('__')) continue;
          const key = (selection.alias ?? selection.name).value;
          const known = found.get(key);
          if (known) known.push(selection);
          else found.set(key, [selection]);
          continue;
        }
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : this.request.fragments.get(selection.name.value);
        if (!fragment || !this.applies(fragment.typeCondition?.name.value, type)) continue;
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          if (spread.has(selection.name.value)) continue;
          spread.add(selection.name.value);
        }
        visit(fragment.selectionSet.selections);
      }
    };
    for (const set of sets) visit(set.selections);
    return found;
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.request.schema.getType(condition);
    return isAbstractType(named) && this.request.schema.isSubType(named, type);
  }

  private isIncluded(node: SelectionNode): boolean {
    const { variables } = this.request;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
  }

  private idOf(node: FieldNode): number {
    const id = this.ids.get(node) ?? this.ids.size;
    this.ids.set(node, id);
    return id;
  }

  private rootType(name: string): EntityType | undefined {
    return this.request.ontology.entityTypes.find(
      ({ singular, plural }) => singular === name || plural === name,
    );
  }

  private isProperty(parent: string, name: string): boolean {
    const { ontology } = this.request;
    return ontology.entityTypes.some(
      (type) =>
        objectTypeName(type.name, ontology) === parent &&
        type.properties.some((property) => property.name === name),
    );
  }
}

/** A mistake of the caller in one root field of the request. */
export class InField extends Error {
  readonly error: BadInput;
  readonly key: string;
  readonly node: FieldNode;

  constructor(error: BadInput, key: string, node: FieldNode) {
    super(error.message);
    this.error = error;
    this.key = key;
    this.node = node;
  }
}

/** Lines of pages and search hits are no things of their own: what is asked of them stands in one row. */
function isPartOfRow(type: string): boolean {
  return type.endsWith('Edge') || type === 'SearchHit';
}

/** Names for columns of one row: one for each different question. */
class Columns {
  private readonly taken = new Map<string, string>();
  private readonly used = new Set<string>();

  take(name: string, question: unknown): string {
    const mark = JSON.stringify(question, (_key, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    const known = this.taken.get(mark);
    if (known !== undefined) return known;
    let column = name;
    for (let next = 2; this.used.has(column); next += 1) column = `${name}${next}`;
    this.used.add(column);
    this.taken.set(mark, column);
    return column;
  }
}
