import { getNamedType, isCompositeType } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Arguments, Field } from '../cypher/selection.ts';
import { BadInput, overLimit } from '../errors.ts';
import { readArguments } from './arguments.ts';
import { collectFields } from './collect-fields.ts';
import { Columns } from './columns.ts';
import { readOnce } from './selection-memory.ts';
import { apiModel } from './schema/api-model.ts';
import type { EntityModel } from './schema/api-model.ts';
import { typeClasses, union } from './type-classes.ts';
import type { TypeClass } from './type-classes.ts';

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
  /** The entity type that it lists or finds. */
  readonly entity: EntityModel | undefined;
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
  private readonly model;
  private readonly ids = new Map<FieldNode, number>();
  private count = 0;

  constructor(request: Request) {
    this.request = request;
    this.model = apiModel(request.ontology);
  }

  roots({ selectionSet }: OperationDefinitionNode): RootField[] {
    const query = this.request.schema.getQueryType();
    if (!query) return [];
    const found = this.collect([selectionSet], query);
    const columns = new Columns();
    return found.flatMap(([key, nodes]) => {
      const [node] = nodes;
      if (!node) return [];
      const entity = this.model.byRoot.get(node.name.value);
      try {
        return [{ field: this.field(key, nodes, query, null, columns, 1), entity, node }];
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
      throw overLimit('The query is', level, 'levels deep', DEEPEST);
    }
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const classes = typeClasses(sets, type, this.request, this.model);
    const groups = new Map<string, { key: string; nodes: FieldNode[]; classes: TypeClass[] }>();
    for (const one of classes) {
      for (const [key, asked] of this.collect(sets, one.example)) {
        const mark = `${key} ${asked.map((node) => this.idOf(node)).join(' ')}`;
        const group = groups.get(mark);
        if (group) group.classes.push(one);
        else groups.set(mark, { key, nodes: asked, classes: [one] });
      }
    }
    const isEdge = this.model.byEdge.has(type.name);
    const inRelation = new Columns();
    const fields = Array.from(groups.values()).flatMap((group) => {
      const [first] = group.classes;
      if (!first) return [];
      const some = group.classes.length < classes.length ? union(group.classes) : null;
      const name = group.nodes[0]?.name.value ?? '';
      const row = isEdge && !ON_EDGES.has(name) ? inRelation : columns;
      return [this.field(group.key, group.nodes, first.example, some, row, level)];
    });
    return isEdge ? partsOfRelation(fields, columns) : fields;
  }

  private field(
    key: string,
    nodes: readonly FieldNode[],
    parent: GraphQLObjectType,
    types: Field['types'],
    columns: Columns,
    level: number,
  ): Field {
    this.add(1);
    const [node] = nodes;
    const definition = node && parent.getFields()[node.name.value];
    if (!definition) throw new TypeError(`${parent.name} has no field ${node?.name.value ?? ''}`);
    const { model } = this;
    const owner = model.byObject.get(parent.name);
    const relation = owner?.relations.get(definition.name);
    const entity =
      parent === this.request.schema.getQueryType()
        ? model.byRoot.get(definition.name)
        : model.byAggregate.get(parent.name);
    const place = { parent: parent.name, field: definition, model, entity, relation };
    const asked = readArguments(place, node, this.request.variables);
    const type = getNamedType(definition.type);
    const isRow = definition.name === 'edges' || type.name === 'SearchHit';
    const fields = isCompositeType(type)
      ? this.below(nodes, type, isRow ? columns : null, level)
      : [];
    const { name, args } = this.meaning(parent.name, definition.name, asked);
    const column = columns.take(definition.name, { name, args, fields });
    return { key, column, name, args, types, fields };
  }

  /** What is asked below some fields; what stands in a row of its own is read once for a document. */
  private below(
    nodes: readonly FieldNode[],
    type: GraphQLCompositeType,
    row: Columns | null,
    level: number,
  ): readonly Field[] {
    if (row) return this.fields(nodes, type, row, level + 1);
    const { schema, fragments } = this.request;
    const before = this.count;
    const { fields, count } = readOnce(
      { schema, fragments, nodes, mark: `${type.name} ${level}` },
      () => {
        const asked = this.fields(nodes, type, new Columns(), level + 1);
        return { fields: asked, count: this.count - before };
      },
    );
    this.count = before;
    this.add(count);
    return fields;
  }

  private add(count: number): void {
    this.count += count;
    if (this.count > MOST_FIELDS) {
      throw overLimit('The query asks for', this.count, 'fields', MOST_FIELDS);
    }
  }

  /** What a field is called in every graph: those that the ontology names are properties and relations. */
  private meaning(
    parent: string,
    field: string,
    args: Arguments,
  ): { readonly name: string; readonly args: Arguments } {
    const edge = this.model.byEdge.get(parent);
    const owner = this.model.byObject.get(parent);
    const property = (edge ?? owner)?.properties.get(field);
    if (property) {
      return { name: 'property', args: { name: property.property, kind: property.kind } };
    }
    if (edge) return { name: ON_EDGES.get(field) ?? field, args };
    const relation = owner?.relations.get(field);
    if (!relation) return { name: field, args };
    const { type, direction } = relation;
    const walk = { types: [type.name], direction, entityTypes: null };
    return { name: 'relations', args: { ...args, ...walk } };
  }

  /** Fields by their name in the answer, without those about the schema, which are answered without the graph. */
  private collect(
    sets: readonly SelectionSetNode[],
    type: GraphQLObjectType,
  ): [string, FieldNode[]][] {
    const found = collectFields(sets, type, this.request);
    return Array.from(found).filter(([, [node]]) => node?.name.value.startsWith('__') === false);
  }

  private idOf(node: FieldNode): number {
    const id = this.ids.get(node) ?? this.ids.size;
    this.ids.set(node, id);
    return id;
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

/** Fields of the edges of a relation field that stand beside the relation, and what lines of relations call them. */
const ON_EDGES: ReadonlyMap<string, string> = new Map([
  ['cursor', 'cursor'],
  ['node', 'entity'],
  ['relation', 'node'],
]);

/**
 * What is asked of the relation right on its edge is read from the relation, all of it at once: each such field
 * becomes one of a line's relation, which holds them all and of which it takes its own.
 */
function partsOfRelation(fields: readonly Field[], columns: Columns): Field[] {
  const isOnEdge = ({ name }: Field) => ['cursor', 'entity', 'node'].includes(name);
  const parts = fields.filter((field) => !isOnEdge(field));
  if (parts.length === 0) return [...fields];
  const args = { part: true };
  const column = columns.take('relation', { name: 'node', args, fields: parts });
  return fields.map((field) =>
    isOnEdge(field)
      ? field
      : { key: field.key, column, name: 'node', args, types: null, fields: parts },
  );
}
