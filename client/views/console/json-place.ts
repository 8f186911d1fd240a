import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from './syntax-node.ts';

const PATIENCE_MS = 500;

function isValue({ name }: SyntaxNode): boolean {
  return /^(?:Object|Array|String|Number|True|False|Null)$/u.test(name);
}

function values(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (isValue(child)) found.push(child);
  return found;
}

function named(state: EditorState, property: SyntaxNode): unknown {
  const name = property.getChild('PropertyName');
  try {
    return name === null ? null : JSON.parse(state.sliceDoc(name.from, name.to));
  } catch {
    return null;
  }
}

/**
 * Where the value at a path, or its name, stands in a JSON text; where the path breaks off, the last of it that is
 * there.
 */
export function jsonPlace(
  state: EditorState,
  path: readonly (string | number)[],
  what: 'value' | 'name' = 'value',
): { readonly from: number; readonly to: number } {
  const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE_MS);
  let node: SyntaxNode | null = tree?.topNode.firstChild ?? null;
  let place: SyntaxNode | null = null;
  for (const step of path) {
    if (node === null) break;
    if (typeof step === 'number') node = values(node)[step] ?? null;
    else {
      const property = node.getChildren('Property').find((one) => named(state, one) === step);
      place = property?.getChild('PropertyName') ?? place;
      const inside: SyntaxNode[] = property === undefined ? [] : values(property);
      node = inside[0] ?? null;
    }
    const last = what === 'name' && step === path.at(-1);
    if (
      node !== null &&
      !last &&
      (typeof step === 'number' || !/^(?:Object|Array)$/u.test(node.name))
    )
      place = node;
  }
  const { from, to } = place ?? { from: 0, to: Math.min(1, state.doc.length) };
  return { from, to: Math.min(to, state.doc.lineAt(from).to) };
}
