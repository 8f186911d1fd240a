import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BadInput, didYouMean } from '../../server/errors.ts';
import { contrast } from '../contrast.ts';
import { LEAST_CONTRAST, SURFACES } from '../check/ontology-check.ts';
import { PROPERTY_KINDS } from '../ontology.ts';
import type { Ontology, PropertyDefinition } from '../ontology.ts';
import { formatProblem, problemAt, sortProblems } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { STORE } from '../store.ts';
import { expected, listOf, parseYaml, readPart, strictRecord, text } from '../yaml-file.ts';
import type { YamlFile } from '../yaml-file.ts';
import { DEFAULT_ROLES } from './infer-ontology.ts';
import type { InputFile } from './text-chunks.ts';
import {
  bothWords,
  describeEntityType,
  describeProperty,
  describeRelationType,
} from './type-words.ts';

const words = { zh: text().optional(), en: text().optional() };
const kind = z.enum(PROPERTY_KINDS, {
  error: ({ input }) =>
    `${expected(`one of ${PROPERTY_KINDS.join(', ')}`, input)}.${didYouMean(String(input), PROPERTY_KINDS)}`,
});
const properties = map(strictRecord({ ...words, kind }));
const root = text()
  .regex(/^[a-z][A-Za-z0-9]*$/u, 'must be in camelCase')
  .optional();
const entityType = strictRecord({
  ...words,
  singular: root,
  plural: root,
  colour: text()
    .regex(/^#[0-9a-f]{6}$/u, 'must be a colour such as #1f6feb, in lower case')
    .optional(),
  icon: text()
    .regex(/^[Mm][MmLlHhVvCcSsQqTtAaZz0-9 ,.+-]*$/u, 'must be SVG path data')
    .optional(),
  description: strictRecord(words).default({}),
  properties,
});
const ends = listOf(z.string().min(1, 'must not be empty')).default([]);
const relationType = strictRecord({
  ...words,
  reverseZh: text().optional(),
  reverseEn: text().optional(),
  description: strictRecord(words).default({}),
  from: ends,
  to: ends,
  arranges: z.boolean({ error: ({ input }) => expected('true or false', input) }).optional(),
  properties,
});
const role = text().optional();
const roles = strictRecord({
  figure: role,
  indicator: role,
  measures: role,
  about: role,
  possiblySameAs: role,
});
const file = strictRecord({
  entityTypes: map(z.unknown()),
  relationTypes: map(z.unknown()),
  roles: roles.default({}),
});

/**
 * Reads a person's own ontology. It has the form of the house's, but only the names of the types must be there: words,
 * colours, icons and roles that are left out are made as they are for data without an ontology.
 * @throws BadInput with every problem, each with its file and line.
 */
export async function readOwnOntology({ path, name, bytes }: InputFile): Promise<Ontology> {
  const problems: Problem[] = [];
  const source = parseYaml(name, await readFile(path), problems);
  const ontology = source && readOntology(source, problems);
  if (ontology && problems.length === 0) return ontology;
  const list = sortProblems(problems).map(formatProblem).join('\n');
  throw new BadInput(`The ontology beside the data cannot be used:\n${list}`, { problems, bytes });
}

function readOntology(source: YamlFile, problems: Problem[]): Ontology | undefined {
  const parts = readPart(source, [], source.value ?? {}, file, problems);
  if (!parts) return undefined;
  const taken = new Set<string>();
  const entityTypes = Object.entries(parts.entityTypes).flatMap(([name, value], index) => {
    const path = ['entityTypes', name];
    const given = readPart(source, path, value ?? {}, entityType, problems);
    if (!given) return [];
    checkName(source, path, name, problems);
    const made = describeEntityType(name, index, taken);
    const {
      singular = made.singular,
      plural = made.plural,
      colour = made.colour,
      icon = made.icon,
    } = given;
    checkColour(source, [...path, 'colour'], colour, problems);
    const both = bothWords(given, made);
    const description = bothWords(given.description, made.description);
    const known = propertiesOf(given.properties);
    return [{ name, ...both, singular, plural, colour, icon, description, properties: known }];
  });
  checkRoots(source, entityTypes, problems);
  const names = Object.keys(parts.entityTypes);
  const relationTypes = Object.entries(parts.relationTypes).flatMap(([name, value]) => {
    const path = ['relationTypes', name];
    const given = readPart(source, path, value ?? {}, relationType, problems);
    if (!given) return [];
    const made = describeRelationType(name);
    for (const end of ['from', 'to'] as const) {
      for (const [index, type] of given[end].entries()) {
        if (names.includes(type)) continue;
        const message = `${end}: there is no entity type "${type}".${didYouMean(type, names)}`;
        problems.push(problemAt(source.place([...path, end, index]), 'type', message));
      }
    }
    const { reverseZh, reverseEn, from, to, arranges } = given;
    const both = bothWords(given, made);
    return [
      {
        name,
        ...both,
        reverseZh: reverseZh ?? `…${both.zh}`,
        reverseEn: reverseEn ?? `← ${both.en}`,
        description: bothWords(given.description, made.description),
        from,
        to,
        ...(arranges === undefined ? {} : { arranges }),
        properties: propertiesOf(given.properties),
      },
    ];
  });
  return { entityTypes, relationTypes, roles: { ...DEFAULT_ROLES, ...present(parts.roles) } };
}

function propertiesOf(given: z.infer<typeof properties>): PropertyDefinition[] {
  return Object.entries(given).map(([name, { kind: known, ...said }]) => {
    const made = describeProperty(name, known);
    return { ...made, ...bothWords(said, made) };
  });
}

function checkName(source: YamlFile, path: string[], name: string, problems: Problem[]): void {
  const taken: readonly string[] = [STORE.entity, STORE.document, STORE.sentence, STORE.load];
  if (!taken.includes(name)) return;
  const message = `entity type "${name}": the name is taken by the store`;
  problems.push(problemAt(source.placeOfKey(path.slice(0, -1), name), 'name', message));
}

function checkColour(source: YamlFile, path: string[], colour: string, problems: Problem[]): void {
  for (const surface of SURFACES) {
    const ratio = contrast(colour, surface);
    if (ratio >= LEAST_CONTRAST) continue;
    const message = `colour ${colour} has a contrast of ${ratio.toFixed(2)} on ${surface}; at least ${LEAST_CONTRAST} is needed`;
    problems.push(problemAt(source.place(path), 'contrast', message));
  }
}

/** Two types cannot share a root field of the API. */
function checkRoots(source: YamlFile, types: Ontology['entityTypes'], problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const { name, singular, plural } of types) {
    for (const [key, word] of Object.entries({ singular, plural })) {
      const owner = owners.get(word);
      owners.set(word, name);
      if (owner === undefined) continue;
      const message = `${key}: "${word}" is taken by ${owner}`;
      problems.push(problemAt(source.place(['entityTypes', name, key]), 'duplicate', message));
    }
  }
}

function map<T extends z.ZodType>(value: T): z.ZodDefault<z.ZodRecord<z.ZodString, T>> {
  return z
    .record(z.string(), value, { error: ({ input }) => expected('a map', input) })
    .default({} as never);
}

function present<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
