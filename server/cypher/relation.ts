import { textOf } from './arguments.ts';
import { evidenceList } from './evidence.ts';
import { layoutOf } from './layout.ts';
import { escapeName } from './names.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns } from './selection.ts';
import type { Field } from './selection.ts';

/**
 * A map with what is asked of the relation in a variable.
 * @example r1 {.id, type: type(r1), status: r1.status}
 */
export function relationMap(relation: string, fields: readonly Field[], scope: Scope): string {
  const { inPlace } = scope.ontology;
  const idEntry = inPlace ? `id: ${layoutOf(scope.ontology).relationId(relation)}` : '.id';
  const asked = entries(columns(fields), (field) => relationField(relation, field, scope));
  return `${relation} {${[idEntry, `type: type(${relation})`, ...asked].join(', ')}}`;
}

/** What the loader writes of a statement; elsewhere these words mean what they mean to others. */
export const OF_STATEMENTS = new Set(['status', 'period', 'statement']);

function relationField(r: string, field: Field, scope: Scope): string | undefined {
  if (scope.ontology.inPlace && OF_STATEMENTS.has(field.name)) return 'null';
  switch (field.name) {
    case 'id':
    case 'type':
      return undefined;
    case 'source':
      return end(`startNode(${r})`, field, scope);
    case 'target':
      return end(`endNode(${r})`, field, scope);
    case 'properties':
      return `properties(${r})`;
    case 'statement':
      return field.args['language'] === 'EN' ? `${r}.statementEn` : `${r}.statementZh`;
    case 'evidence':
      return evidenceList(r, field, scope);
    case 'property':
      return `${r}.${escapeName(textOf(field.args, 'name') ?? '')}`;
    default:
      return `${r}.${escapeName(field.name)}`;
  }
}

function end(expression: string, field: Field, scope: Scope): string {
  const n = scope.params.variable('n');
  const list = collect(`WITH ${expression} AS ${n}`, returning([n], scope.entity(n, field.fields)));
  return `head(${list})`;
}
