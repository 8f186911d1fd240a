import { isAbstractType, isObjectType, Kind } from 'graphql';
import type {
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import type { TypeSet } from '../cypher/selection.ts';
import { OTHER, RELATION } from '../graph/answer.ts';
import { OTHER_ENTITY } from './schema/contract.ts';
import type { ApiModel } from './schema/api-model.ts';

/** Object types of which the same is asked: one of them, and which they are. */
export interface TypeClass {
  readonly example: GraphQLObjectType;
  readonly types: TypeSet;
}

interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * The object types that a value may have, those that a selection does not tell apart in one class: so the work hangs
 * on what a request names, and not on how many types there are.
 */
export function typeClasses(
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  { schema, fragments }: Request,
  model: ApiModel,
): TypeClass[] {
  const nameOf = (object: string) => {
    if (object === 'Relation') return RELATION;
    return object === OTHER_ENTITY ? OTHER : (model.byObject.get(object)?.type.name ?? object);
  };
  if (isObjectType(type)) return [{ example: type, types: { names: [], isExcept: true } }];
  const possible = schema.getPossibleTypes(type);
  const named = new Set(['Relation', ...conditionsIn(sets, fragments)]);
  const alone = Array.from(named).flatMap((name): TypeClass[] => {
    const example = schema.getType(name);
    if (!isObjectType(example) || !isAbstractType(type)) return [];
    if (!schema.isSubType(type, example)) return [];
    return [{ example, types: { names: [nameOf(name)], isExcept: false } }];
  });
  const example = possible.find(({ name }) => !named.has(name));
  if (!example) return alone;
  const names = alone.flatMap(({ types }) => types.names);
  return [...alone, { example, types: { names, isExcept: true } }];
}

/** The types of some classes together. */
export function union(classes: readonly TypeClass[]): TypeSet {
  const names = classes.flatMap(({ types }) => (types.isExcept ? [] : types.names));
  const rest = classes.find(({ types }) => types.isExcept);
  if (!rest) return { names, isExcept: false };
  return { names: rest.types.names.filter((name) => !names.includes(name)), isExcept: true };
}

/** The types that fragments are asked of, at whatever depth of the same level. */
function conditionsIn(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment?.typeCondition) found.add(fragment.typeCondition.name.value);
      if (fragment) visit(fragment.selectionSet);
    }
  };
  for (const set of sets) visit(set);
  return found;
}
