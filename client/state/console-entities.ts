import { isAbstractType, isCompositeType, isObjectType, Kind, print } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLCompositeType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { fieldType, fragmentsOf, rootType } from './console-selections.ts';

/** Names of the contract; every graph's schema has them. */
const ENTITY = 'Entity';
const RELATION = 'Relation';

/** The entities of a result: their ids in order of appearance, and whether some stand there without an id. */
export interface FoundEntities {
  readonly ids: readonly string[];
  readonly incomplete: boolean;
}

/** What objects of a type can be. */
type Likeness = 'entity' | 'relation' | 'either' | 'neither';

function objectKind(schema: GraphQLSchema, name: string): 'entity' | 'relation' | 'neither' {
  if (name === RELATION) return 'relation';
  const type = schema.getType(name);
  const entity = isObjectType(type) && type.getInterfaces().some((one) => one.name === ENTITY);
  return entity ? 'entity' : 'neither';
}

const kinds = new WeakMap<GraphQLCompositeType, Likeness>();

/** What objects of a type are. */
function kindOf(schema: GraphQLSchema, type: GraphQLCompositeType): Likeness {
  const known = kinds.get(type);
  if (known !== undefined) return known;
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const found = new Set(possible.map(({ name }) => objectKind(schema, name)));
  const [first = 'neither'] = found;
  const told = found.size <= 1 ? first : found.has('entity') || found.has('relation');
  const kind: Likeness = typeof told === 'string' ? told : told ? 'either' : 'neither';
  kinds.set(type, kind);
  return kind;
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, SelectionSetNode & { readonly on: string }>;
}

/** Fields asked of an object, by the key they answer under; those of fragments on other types are among them. */
function fieldsOf(
  reading: Reading,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  into = new Map<string, { field: FieldNode; parent: GraphQLCompositeType }[]>(),
): typeof into {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      into.set(key, [...(into.get(key) ?? []), { field: selection, parent: type }]);
      continue;
    }
    const spread =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? reading.fragments.get(selection.name.value)
        : selection.selectionSet;
    if (spread === undefined) continue;
    const name =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? reading.fragments.get(selection.name.value)?.on
        : selection.typeCondition?.name.value;
    const inner = name === undefined ? type : reading.schema.getType(name);
    if (isCompositeType(inner)) fieldsOf(reading, inner, spread, into);
  }
  return into;
}

/** What an object is; where its type leaves that open, a field that only one kind could answer tells. */
function toldKind(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  fields: ReturnType<typeof fieldsOf>,
  answer: Readonly<Record<string, unknown>>,
): Likeness {
  const kind = kindOf(schema, type);
  if (kind !== 'either') return kind;
  for (const [key, asked] of fields) {
    if (!(key in answer)) continue;
    const [first, ...others] = new Set(asked.map(({ parent }) => kindOf(schema, parent)));
    if (others.length === 0 && (first === 'entity' || first === 'relation')) return first;
  }
  return kind;
}

/** Finds the entities of a result by what the schema says of each place; ends of relations are among them. */
export function entitiesIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  data: unknown,
): FoundEntities {
  const reading: Reading = { schema, fragments: fragmentsOf(document) };
  const ids = new Set<string>();
  let incomplete = false;

  const visit = (value: unknown, type: GraphQLCompositeType, sets: SelectionSetNode[]): void => {
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) visit(item, type, sets);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const answer = value as Readonly<Record<string, unknown>>;
    const fields: ReturnType<typeof fieldsOf> = new Map();
    for (const set of sets) fieldsOf(reading, type, set, fields);
    let id: string | null = null;
    let named: string | null = null;
    for (const [key, [first]] of fields) {
      const told = answer[key];
      if (typeof told !== 'string') continue;
      if (first?.field.name.value === 'id') id = told;
      if (first?.field.name.value === '__typename') named = told;
    }
    const kind =
      named === null ? toldKind(schema, type, fields, answer) : objectKind(schema, named);
    if (kind === 'entity' && id !== null) ids.add(id);
    if (kind === 'either' || (kind === 'entity' && id === null)) incomplete = true;
    if (kind === 'relation') {
      const ends = [...fields.values()].map(([first]) => first?.field.name.value);
      if (!ends.includes('source') || !ends.includes('target')) incomplete = true;
    }
    for (const [key, asked] of fields) {
      const inner = asked.flatMap(({ field }) => field.selectionSet ?? []);
      const [first] = asked;
      if (inner.length === 0 || first === undefined) continue;
      const next = fieldType(first.parent, first.field.name.value);
      if (isCompositeType(next)) visit(answer[key], next, inner);
    }
  };

  const root = rootType(schema, operation);
  if (root !== null) visit(data, root, [operation.selectionSet]);
  return { ids: [...ids], incomplete };
}

function field(name: string, inner?: readonly SelectionNode[], alias?: string): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(alias !== undefined && { alias: { kind: Kind.NAME, value: alias } }),
    ...(inner !== undefined && { selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }),
  };
}

const ENDS = ['source', 'target'].map((name) => field(name, [field('id')]));

/** What has to be asked besides, so that objects of a type can be told as entities. */
function additions(schema: GraphQLSchema, type: GraphQLCompositeType, taken: boolean) {
  const kind = kindOf(schema, type);
  if (kind === 'neither') return [];
  const id = taken ? field('id', undefined, 'id_of_entity') : field('id');
  if (kind === 'entity') return [id];
  if (kind === 'relation') return ENDS;
  const ends: SelectionNode = {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: RELATION } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: ENDS },
  };
  const relations = isAbstractType(type) && schema.getPossibleTypes(type);
  const mixed = relations !== false && relations.some(({ name }) => name === RELATION);
  const told = [field('__typename'), ...(mixed ? [ends] : [])];
  return 'getFields' in type && 'id' in type.getFields() ? [...told, id] : told;
}

/** The document with ids asked wherever an entity may stand; what was asked stays as it is. */
export function withIds(schema: GraphQLSchema, document: DocumentNode): string {
  const extend = (set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode => {
    const taken = set.selections.some(
      (one) =>
        one.kind === Kind.FIELD &&
        (one.alias ?? one.name).value === 'id' &&
        one.name.value !== 'id',
    );
    const inner = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined)
        return selection;
      const name =
        selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : undefined;
      const next =
        selection.kind === Kind.FIELD
          ? fieldType(type, selection.name.value)
          : name === undefined
            ? type
            : schema.getType(name);
      if (!isCompositeType(next)) return selection;
      return { ...selection, selectionSet: extend(selection.selectionSet, next) };
    });
    return { ...set, selections: [...inner, ...additions(schema, type, taken)] };
  };
  return print({
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        const root = rootType(schema, definition);
        if (root === null) return definition;
        return { ...definition, selectionSet: extend(definition.selectionSet, root) };
      }
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) return definition;
      const type = schema.getType(definition.typeCondition.name.value);
      if (!isCompositeType(type)) return definition;
      return { ...definition, selectionSet: extend(definition.selectionSet, type) };
    }),
  });
}
