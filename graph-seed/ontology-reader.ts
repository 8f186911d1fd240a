import { z } from 'zod';
import { didYouMean } from '../server/errors.ts';
import { checkOntology } from './check/ontology-check.ts';
import type { OntologyDraft } from './check/ontology-check.ts';
import { PROPERTY_KINDS } from './ontology.ts';
import type { Ontology, PropertyDefinition } from './ontology.ts';
import type { Problem } from './problem.ts';
import { WORDS } from './words.ts';
import { expected, listOf, parseYaml, readPart, strictRecord, text } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

const property = strictRecord({
  ...WORDS,
  kind: z.enum(PROPERTY_KINDS, {
    error: ({ input }) =>
      `${expected(`one of ${PROPERTY_KINDS.join(', ')}`, input)}.${didYouMean(String(input), PROPERTY_KINDS)}`,
  }),
});
const properties = z
  .record(z.string(), property, { error: ({ input }) => expected('a map', input) })
  .default({});

const entityType = strictRecord({
  ...WORDS,
  singular: camelCase(),
  plural: camelCase(),
  colour: text().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #1f6feb, in lower case'),
  icon: text().regex(
    /^[Mm][MmLlHhVvCcSsQqTtAaZz0-9 ,.+-]*$/,
    'must be SVG path data (it begins with M; commands, digits, spaces, ",", ".", "+" and "-" only)',
  ),
  description: strictRecord(WORDS),
  properties,
});
const typeNames = listOf(text()).min(1, 'must name at least one entity type');
const relationType = strictRecord({
  ...WORDS,
  reverseZh: text(),
  reverseEn: text(),
  description: strictRecord(WORDS),
  from: typeNames,
  to: typeNames,
  arranges: z.boolean({ error: ({ input }) => expected('true or false', input) }).optional(),
  properties,
});
const roles = strictRecord({
  figure: text(),
  indicator: text(),
  measures: text(),
  about: text(),
  possiblySameAs: text(),
});

/** Reads and checks an ontology file; problems are appended, and the result is undefined where there is one. */
export function readOntology(
  file: string,
  bytes: Uint8Array,
  problems: Problem[],
): Ontology | undefined {
  const found: Problem[] = [];
  const source = parseYaml(file, bytes, found);
  const sections = source && readSections(source, found);
  if (source && sections) checkOntology(source, sections, found);
  problems.push(...found);
  if (found.length > 0 || !sections?.roles) return undefined;
  const { entityTypes, relationTypes, roles: checked } = sections;
  return { entityTypes, relationTypes, roles: checked };
}

function readSections(source: YamlFile, problems: Problem[]): OntologyDraft | undefined {
  const map = z.record(z.string(), z.unknown(), {
    error: ({ input }) => expected('a map', input),
  });
  const file = strictRecord({ entityTypes: map, relationTypes: map, roles: z.unknown() });
  const sections = readPart(source, [], source.value, file, problems);
  if (!sections) return undefined;
  const named = <T>(section: 'entityTypes' | 'relationTypes', schema: z.ZodType<T>) =>
    Object.entries(sections[section]).flatMap(([name, value]) => {
      const read = readPart(source, [section, name], value, schema, problems);
      return read === undefined ? [] : [{ ...read, name }];
    });
  const entityTypes = named('entityTypes', entityType).map(withProperties);
  const relationTypes = named('relationTypes', relationType).map(withProperties);
  return {
    entityTypes,
    relationTypes,
    roles: readPart(source, ['roles'], sections.roles, roles, problems),
    entityTypeNames: Object.keys(sections.entityTypes),
    relationTypeNames: Object.keys(sections.relationTypes),
  };
}

function withProperties<T extends { properties: Record<string, Omit<PropertyDefinition, 'name'>> }>(
  type: T,
): Omit<T, 'properties'> & { properties: PropertyDefinition[] } {
  const list = Object.entries(type.properties).map(([name, rest]) => ({ name, ...rest }));
  return { ...type, properties: list };
}

function camelCase(): z.ZodString {
  return text().regex(/^[a-z][A-Za-z0-9]*$/, 'must be in camelCase');
}
