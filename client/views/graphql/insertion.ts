import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type {
  GraphQLCompositeType,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLSchema,
} from 'graphql';
import { fieldOf, resultOf } from '../../state/console-docs.ts';
import type { DocsPlace } from '../../state/console-docs.ts';
import { enclosing, typeOfSelection } from './symbol-at.ts';
import type { SyntaxNode } from '../console/syntax-node.ts';

/** Text to write between two places; blanks in it are written as snippets of CodeMirror have them. */
export interface Insertion {
  readonly from: number;
  readonly to: number;
  readonly template: string;
}

function blank(type: GraphQLInputType): string {
  if (isNonNullType(type)) return blank(type.ofType);
  if (isListType(type)) return `[${blank(type.ofType)}]`;
  if (isEnumType(type)) return `\${${type.getValues()[0]?.name ?? ''}}`;
  if (isInputObjectType(type)) return '{${}}';
  const name = getNamedType(type).name;
  if (name === 'Int' || name === 'Float') return '${1}';
  if (name === 'Boolean') return '${true}';
  return '"${}"';
}

/** Fields that say what something is, where a type has them; else its first without needs. */
function saying(type: GraphQLNamedType): readonly string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return ['__typename'];
  const fields = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  const telling = ['id', 'name'].filter((name) => fields.some((field) => field.name === name));
  if (telling.length > 0) return telling;
  const [first] = fields;
  return [first?.name ?? '__typename'];
}

/** A field as it can be asked at once: arguments that must be given, and something selected of what it leads to. */
function fieldTemplate(schema: GraphQLSchema, place: DocsPlace): string {
  const field = fieldOf(schema.getType(place.type), place.field);
  if (field === null) return place.field ?? place.type;
  const needed = field.args.filter(isRequiredArgument);
  const given =
    needed.length === 0
      ? ''
      : `(${needed.map(({ name, type }) => `${name}: ${blank(type)}`).join(', ')})`;
  const result = resultOf(field);
  if (!isCompositeType(result)) return field.name + given;
  return `${field.name}${given} {\n${saying(result)
    .map((name) => `\t${name}\n`)
    .join('')}}`;
}

function setAround(state: EditorState, place: number): SyntaxNode | null {
  for (const side of [-1, 1] as const) {
    const node = syntaxTree(state).resolveInner(place, side);
    const set = node.name === 'SelectionSet' ? node : enclosing(node, 'SelectionSet');
    if (set !== null && set.from < place && place <= set.to) return set;
  }
  return null;
}

/** Whether a field of a type can be selected in a set on another: the same type, or one that has it too. */
function fits(schema: GraphQLSchema, set: GraphQLCompositeType | null, place: DocsPlace): boolean {
  if (place.field === null || !(isObjectType(set) || isInterfaceType(set))) return false;
  if (!(place.field in set.getFields())) return false;
  return set.name === place.type || place.type !== schema.getQueryType()?.name;
}

/** The stretch of a selection set that gives way to a field: after the cursor's line, else after all that is there. */
function gap(state: EditorState, set: SyntaxNode, cursor: number | null) {
  const closed = set.lastChild?.name === '}' ? set.lastChild : null;
  const close = closed?.from ?? set.to;
  const last = closed === null ? set.lastChild : closed.prevSibling;
  let at = last?.to ?? set.from + 1;
  if (cursor !== null) {
    const end = Math.min(state.doc.lineAt(cursor).to, close);
    if (setAround(state, end)?.from === set.from) at = end;
  }
  while (at > set.from + 1 && /\s/u.test(state.sliceDoc(at - 1, at))) at -= 1;
  const opensHere = set.from >= state.doc.lineAt(at).from;
  const rest = state.sliceDoc(at, state.doc.lineAt(at).to).trim();
  const blank = /^\s*\n[ \t]*(?=\n)/u.exec(state.sliceDoc(at, close))?.[0].length ?? 0;
  return { from: at, to: at + blank, opensHere, closesHere: rest.startsWith('}') };
}

/**
 * Where and how a field is written: into the selection around the cursor if it belongs there, into the nearest one
 * outside of it that it belongs to, and as a question of its own at the end where it starts one.
 */
export function insertion(state: EditorState, schema: GraphQLSchema, place: DocsPlace): Insertion {
  const { from, to, head } = state.selection.main;
  const template = fieldTemplate(schema, place);
  const around = setAround(state, head);
  for (let set = around; set !== null; set = enclosing(set, 'SelectionSet')) {
    if (!fits(schema, typeOfSelection(state, schema, set), place)) continue;
    const { opensHere, closesHere, ...where } = gap(state, set, set === around ? head : null);
    const text = opensHere ? indented(template) : template;
    return { ...where, template: `\n${text}${closesHere ? '\n' : ''}` };
  }
  if (place.type === schema.getQueryType()?.name && place.field !== null) {
    const written = state.doc.toString().trimEnd().length;
    const lead = written === 0 ? '' : '\n\n';
    return {
      from: written,
      to: state.doc.length,
      template: `${lead}{\n${indented(template)}\n}\n`,
    };
  }
  return { from, to, template: place.field ?? place.type };
}

function indented(text: string): string {
  return text.replaceAll(/^/gmu, '\t');
}
