import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import type { DocsPlace } from '../../state/console-docs.ts';
import { fieldType } from '../../state/console-selections.ts';
import type { SyntaxNode } from '../console/syntax-node.ts';

/** What of the schema a word of the document stands for; `argument` where it is an argument of that field. */
export interface Symbol extends DocsPlace {
  readonly argument: string | null;
  readonly from: number;
  readonly to: number;
}

function textOf(state: EditorState, node: SyntaxNode | null): string {
  return node === null ? '' : state.sliceDoc(node.from, node.to);
}

function composite(schema: GraphQLSchema, name: string): GraphQLCompositeType | null {
  const type = schema.getType(name);
  return isCompositeType(type) ? type : null;
}

function condition(state: EditorState, schema: GraphQLSchema, node: SyntaxNode) {
  const named = node.getChild('TypeCondition')?.getChild('NamedType') ?? null;
  return named === null ? null : composite(schema, textOf(state, named));
}

/** The type that a selection set selects from; works on documents that are half written. */
export function typeOfSelection(
  state: EditorState,
  schema: GraphQLSchema,
  set: SyntaxNode,
): GraphQLCompositeType | null {
  const owner = set.parent;
  if (owner === null) return null;
  if (owner.name === 'OperationDefinition') {
    const operation = textOf(state, owner.getChild('OperationType'));
    if (operation === 'mutation') return schema.getMutationType() ?? null;
    if (operation === 'subscription') return schema.getSubscriptionType() ?? null;
    return schema.getQueryType() ?? null;
  }
  if (owner.name === 'FragmentDefinition') return condition(state, schema, owner);
  const outer = enclosing(owner, 'SelectionSet');
  const parent = outer === null ? null : typeOfSelection(state, schema, outer);
  if (owner.name === 'InlineFragment') {
    return owner.getChild('TypeCondition') === null ? parent : condition(state, schema, owner);
  }
  if (owner.name !== 'Field' || parent === null) return null;
  const type = fieldType(parent, textOf(state, owner.getChild('FieldName')));
  return isCompositeType(type) ? type : null;
}

/** The nearest node of a kind around another. */
export function enclosing(node: SyntaxNode, name: string): SyntaxNode | null {
  for (let one = node.parent; one !== null; one = one.parent) if (one.name === name) return one;
  return null;
}

/** The word of the schema at a place of the document; `null` where there is none. */
export function symbolAt(state: EditorState, schema: GraphQLSchema, place: number): Symbol | null {
  const node = [-1, 1]
    .map((side) => syntaxTree(state).resolveInner(place, side as -1 | 1))
    .find(({ name }) => /Name$|^NamedType$/u.test(name));
  if (node === undefined) return null;
  const { from, to } = node;
  const named = node.name === 'NamedType' ? node : node.parent;
  if (named?.name === 'NamedType') {
    const type = schema.getType(textOf(state, named))?.name;
    return type === undefined ? null : { type, field: null, argument: null, from, to };
  }
  const field = node.name === 'FieldName' ? node.parent : enclosing(node, 'Field');
  const set = field === null ? null : enclosing(field, 'SelectionSet');
  const parent = set === null ? null : typeOfSelection(state, schema, set);
  if (field === null || parent === null) return null;
  const name = textOf(state, field.getChild('FieldName'));
  const known =
    (isObjectType(parent) || isInterfaceType(parent)) && name in parent.getFields()
      ? parent.getFields()[name]
      : undefined;
  if (known === undefined) return null;
  if (node.name === 'FieldName')
    return { type: parent.name, field: name, argument: null, from, to };
  if (node.name !== 'ArgumentAttributeName') return null;
  const argument = known.args.find((one) => one.name === textOf(state, node));
  if (argument === undefined) return null;
  return { type: parent.name, field: name, argument: argument.name, from, to };
}
