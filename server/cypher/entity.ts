import { figureType } from '../../graph-seed/figure-type.ts';
import { STORE } from '../../graph-seed/store.ts';
import { directionOf, namesOf, numberOf, textOf } from './arguments.ts';
import { evidenceList } from './evidence.ts';
import { expansion } from './expansion.ts';
import { layoutOf, storedProperty } from './layout.ts';
import { anyOf, escapeName } from './names.ts';
import { walkCount } from './pattern.ts';
import { relationPage } from './relation-page.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns } from './selection.ts';
import type { Field } from './selection.ts';

/** How many entities a figure is read to be about. */
export const ABOUT_MOST = 20;

/**
 * A map with what is asked of the entity in a variable.
 * @example n1 {.id, labels: labels(n1), name: n1.name, degree: COUNT { (n1)--() }}
 */
export function entityMap(entity: string, fields: readonly Field[], scope: Scope): string {
  const { inPlace } = scope.ontology;
  const idEntry = inPlace ? `id: ${layoutOf(scope.ontology).id(entity)}` : '.id';
  const asked = entries(columns(fields), (field) => entityField(entity, field, scope));
  return `${entity} {${[idEntry, `labels: labels(${entity})`, ...asked].join(', ')}}`;
}

function entityField(n: string, field: Field, scope: Scope): string | undefined {
  const { args } = field;
  const common = (entity: string, name: string) => storedProperty(entity, name, scope.ontology);
  switch (field.name) {
    case 'id':
    case 'type':
    case 'labels':
      return undefined;
    case 'aliases':
      return `coalesce(${common(n, 'aliases')}, [])`;
    case 'summary':
      return common(n, args['language'] === 'EN' ? 'summaryEn' : 'summaryZh');
    case 'properties':
      return `${n} {.*, ${STORE.searchKeys}: null}`;
    case 'degree': {
      const walk = { direction: directionOf(args), types: namesOf(args, 'types') };
      return walkCount(n, { ...walk, entityTypes: null }, scope.ontology);
    }
    case 'relations':
      return relationPage(n, field, scope);
    case 'expansion':
      return expansion(n, scope);
    case 'figures':
      return figures(n, field, scope);
    case 'evidence':
      return evidenceList(n, field, scope);
    case 'indicator':
      return `head(${tied(n, scope.roles.measures, 1, field, scope)})`;
    case 'about':
      return tied(n, scope.roles.about, ABOUT_MOST, field, scope);
    case 'property':
      return `${n}.${escapeName(textOf(args, 'name') ?? '')}`;
    default:
      return common(n, field.name);
  }
}

/** Figures about an entity, or of an indicator. */
function figures(n: string, field: Field, scope: Scope): string {
  const { params, roles } = scope;
  const figure = figureType(scope.ontology);
  if (figure === null) return '[]';
  const f = params.variable('f');
  const filters = ['period', 'status'].flatMap((name) => {
    const value = textOf(field.args, name);
    return value === null ? [] : [`${f}.${name} = ${params.add(value)}`];
  });
  return collect(
    `MATCH (${n})<-[${anyOf([roles.about, roles.measures])}]-(${f}${anyOf([figure])})`,
    filters.length === 0 ? '' : `WHERE ${filters.join(' AND ')}`,
    `WITH DISTINCT ${f} ORDER BY ${f}.id LIMIT ${params.integer(numberOf(field.args, 'first'))}`,
    returning([f], scope.entity(f, field.fields)),
  );
}

/** Entities that a figure is tied to by one relation type. */
function tied(n: string, type: string, most: number, field: Field, scope: Scope): string {
  const m = scope.params.variable('m');
  return collect(
    `MATCH (${n})-[${anyOf([type])}]->(${m}${layoutOf(scope.ontology).any})`,
    `WITH ${m} ORDER BY ${layoutOf(scope.ontology).id(m)} LIMIT ${scope.params.integer(most)}`,
    returning([m], scope.entity(m, field.fields)),
  );
}
