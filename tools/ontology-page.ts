import type {
  EntityType,
  Ontology,
  PropertyDefinition,
  RelationType,
} from '../graph-seed/ontology.ts';
import { STORE } from '../graph-seed/store.ts';

/** The reference of an ontology as Markdown: every type, relation, property and role, in both languages. */
export function ontologyPage(ontology: Ontology, picture: string): string {
  const { entityTypes, relationTypes, roles } = ontology;
  return `${[
    '# Ontology',
    '',
    '<!-- Written by `npm run generate` from graph-seed/ontology.yaml; `npm run check` holds it fresh. -->',
    '',
    `${entityTypes.length} entity types and ${relationTypes.length} relation types, read from [graph-seed/ontology.yaml](../graph-seed/ontology.yaml), which is the one place to change them. The picture shows which types each relation may start from (●) and end at (○).`,
    '',
    `![Entity types as columns, relation types as rows](${picture})`,
    '',
    '## Entity types',
    '',
    `Every entity has the label \`${STORE.entity}\` beside that of its type, and the properties ${codes(STORE.entityProperties)}. A type adds its own. A ${link(roles.figure)} also has ${codes(STORE.figureProperties)}: \`value\` is decimal text in the normal unit, \`number\` the same as a float.`,
    '',
    ...table(
      ['Type', '中文', 'English', 'One, many (API)', 'Colour', 'Relations'],
      entityTypes.map((type) => [
        link(type.name),
        type.zh,
        type.en,
        codes([type.singular, type.plural]),
        code(type.colour),
        `${relationsFrom(ontology, type).length} out, ${relationsTo(ontology, type).length} in`,
      ]),
    ),
    '',
    ...entityTypes.flatMap((type) => [...entitySection(ontology, type), '']),
    '## Relation types',
    '',
    `Every relation has the properties ${codes(STORE.relationProperties)}. “Arranges” marks a relation that only ties things together (under a head, in a field, within a scope) and says nothing of what is done.`,
    '',
    ...table(
      ['Type', 'From A to B', 'From B to A', '从 A 到 B', '从 B 到 A'],
      relationTypes.map((type) => [link(type.name), ...readings(type)]),
    ),
    '',
    ...relationTypes.flatMap((type) => [...relationSection(type), '']),
    '## Roles',
    '',
    'Types whose meaning the code relies on; another graph may name them otherwise.',
    '',
    ...table(
      ['Role', 'Type'],
      Object.entries(roles).map(([role, name]) => [code(role), link(String(name))]),
    ),
  ].join('\n')}\n`;
}

function entitySection(ontology: Ontology, type: EntityType): string[] {
  const names = (types: readonly RelationType[]) =>
    types.length === 0 ? 'none' : types.map(({ name }) => link(name)).join(', ');
  return [
    `### ${type.name}`,
    '',
    `**${plain(type.zh)}** · **${plain(type.en)}**: ${plain(type.description.zh)} ${plain(type.description.en)}`,
    '',
    ...properties(type.properties),
    `- Out: ${names(relationsFrom(ontology, type))}`,
    `- In: ${names(relationsTo(ontology, type))}`,
    `- Icon: ${code(type.icon)}`,
  ];
}

function relationSection(type: RelationType): string[] {
  return [
    `### ${type.name}`,
    '',
    `**${plain(type.zh)}** · **${plain(type.en)}**: ${plain(type.description.zh)} ${plain(type.description.en)}${type.arranges ? ' Arranges.' : ''}`,
    '',
    ...properties(type.properties),
    `- From: ${type.from.map(link).join(', ')}`,
    `- To: ${type.to.map(link).join(', ')}`,
  ];
}

/** How a relation reads: English both ways, Chinese both ways. */
function readings({ zh, en, reverseZh, reverseEn }: RelationType): string[] {
  return [`A ${en} B`, `B ${reverseEn} A`, `A ${zh} B`, `B ${reverseZh.replace('…', ' A ')}`].map(
    (words) => words.trim(),
  );
}

function properties(definitions: readonly PropertyDefinition[]): string[] {
  return definitions.map(
    ({ name, zh, en, kind }) => `- Property ${code(name)} (${kind}): ${plain(zh)}, ${plain(en)}`,
  );
}

function relationsFrom({ relationTypes }: Ontology, { name }: EntityType): RelationType[] {
  return relationTypes.filter(({ from }) => from.includes(name));
}

function relationsTo({ relationTypes }: Ontology, { name }: EntityType): RelationType[] {
  return relationTypes.filter(({ to }) => to.includes(name));
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

/** To the section of a type on the same page; the anchor is its name in lower case. */
function link(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}

/** Words that no reader of Markdown takes for a tag. */
function plain(text: string): string {
  return text.replaceAll('<', '&lt;');
}

function code(text: string): string {
  return `\`${text}\``;
}

function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}
