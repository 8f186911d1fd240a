import { BREAK, Kind, visit } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import type { Field } from '../cypher/selection.ts';

/** What is asked below a field, and how many fields that is. */
interface Asked {
  readonly fields: readonly Field[];
  readonly count: number;
}

export interface Place {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The fields that the selection stands below, of one name in the answer. */
  readonly nodes: readonly FieldNode[];
  /** Whatever else it hangs on: the type, the level. */
  readonly mark: string;
}

/** Documents are kept by the library, and selections with them; they go when the document does. */
const memories = new WeakMap<GraphQLSchema, WeakMap<FieldNode, Map<string, Asked | null>>>();
const ids = new WeakMap<FieldNode, number>();
let lastId = 0;

/** Reads what is asked below a field, once for a document where it hangs on no variable. */
export function readOnce(place: Place, read: () => Asked): Asked {
  const { schema, fragments, nodes } = place;
  const [first] = nodes;
  if (!first) return read();
  const memory = memories.get(schema) ?? new WeakMap<FieldNode, Map<string, Asked | null>>();
  memories.set(schema, memory);
  const known = memory.get(first) ?? new Map<string, Asked | null>();
  memory.set(first, known);
  const mark = nodes.length === 1 ? place.mark : `${place.mark} ${nodes.map(idOf).join(' ')}`;
  let asked = known.get(mark);
  if (asked === undefined) {
    asked = nodes.some((node) => hasVariables(node, fragments)) ? null : read();
    known.set(mark, asked);
  }
  return asked ?? read();
}

function idOf(node: FieldNode): number {
  const id = ids.get(node) ?? (lastId += 1);
  ids.set(node, id);
  return id;
}

/** Whether what is asked below a field hangs on a variable. */
function hasVariables(
  { selectionSet }: FieldNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  let found = false;
  const seen = new Set<string>();
  const look = (node: FieldNode['selectionSet']): void => {
    if (!node) return;
    visit(node, {
      [Kind.VARIABLE]() {
        found = true;
        return BREAK;
      },
      [Kind.FRAGMENT_SPREAD]({ name: { value } }) {
        if (seen.has(value)) return;
        seen.add(value);
        look(fragments.get(value)?.selectionSet);
      },
    });
  };
  look(selectionSet);
  return found;
}
