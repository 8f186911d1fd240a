import { BadInput } from '../../server/errors.ts';
import type { Ontology } from '../ontology.ts';
import { cannotHold } from './cannot-hold.ts';
import { jsonValueText, NO_POINT } from './json-value-text.ts';
import type { NodeRecord, RecordValue, RelationRecord, ScalarValue } from './record.ts';
import { ShapeSurvey } from './shape-survey.ts';
import type { ShapeSeen } from './shape-survey.ts';
import { isList } from './value-kinds.ts';
import type { ValueKind } from './value-kinds.ts';
import { scalarText, shown } from './value-text.ts';
import type { Output, WritableGraph } from './write-graph.ts';
import { NOT_XML, xmlAttribute } from './xml-text.ts';

const FORMAT = 'GEXF';
type Written = NodeRecord | RelationRecord;

/**
 * Writes GEXF 1.3 for Gephi: names as labels, the colours of the types, relation types as label and kind of the edges.
 * Moments, durations and points stand as text. The records are read twice: first for the attributes.
 * @throws BadInput for bytes and for characters that XML cannot hold.
 */
export async function writeGexf(graph: WritableGraph, output: Output): Promise<void> {
  const shapes = { node: new ShapeSurvey(FORMAT, never), edge: new ShapeSurvey(FORMAT, never) };
  for await (const node of graph.nodes()) shapes.node.add(node);
  for await (const relation of graph.relations()) shapes.edge.add(relation);
  const file = await output.open();
  file.add(HEAD);
  file.add('<graph defaultedgetype="directed" mode="static">\n');
  file.add(attributesText('node', shapes.node.list(), LABELS));
  file.add(attributesText('edge', shapes.edge.list(), ''));
  file.add('<nodes>\n');
  const values = {
    node: valuesWriter('node', shapes.node),
    edge: valuesWriter('edge', shapes.edge),
  };
  const colours = coloursOf(graph.ontology);
  for await (const node of graph.nodes()) {
    const { id, labels, properties } = node;
    const { name } = properties;
    const head =
      attribute(node, 'id', id) + attribute(node, 'label', typeof name === 'string' ? name : id);
    const list =
      labels.length === 0
        ? ''
        : `<attvalue for="labels"${attribute(node, 'value', JSON.stringify(labels))}/>`;
    const colour = labels.map((label) => colours.get(label)).find((one) => one !== undefined) ?? '';
    file.add(`<node${head}>${values.node(node, list)}${colour}</node>\n`);
    output.count(node);
    await file.drain();
  }
  file.add('</nodes>\n<edges>\n');
  let number = 0;
  for await (const relation of graph.relations()) {
    const { id, from, to, type } = relation;
    const head = [
      ['id', id ?? `edge-${number}`],
      ['source', from],
      ['target', to],
      ['label', type],
      ['kind', type],
    ] as const;
    const written = head.map(([key, value]) => attribute(relation, key, value)).join('');
    file.add(`<edge${written}>${values.edge(relation, '')}</edge>\n`);
    output.count(relation);
    number += 1;
    await file.drain();
  }
  file.add('</edges>\n</graph>\n</gexf>\n');
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
`;
const LABELS = '<attribute id="labels" title="labels" type="liststring"/>\n';

const TYPES: Readonly<Partial<Record<ValueKind, string>>> = {
  boolean: 'boolean',
  long: 'long',
  double: 'double',
};

function attributesText(what: string, shapes: readonly ShapeSeen[], first: string): string {
  const lines = shapes.map(({ name, kind, isList: isOne }, number) => {
    const type = `${isOne ? 'list' : ''}${TYPES[kind] ?? 'string'}`;
    if (NOT_XML.test(name)) {
      throw new BadInput(
        `${FORMAT} cannot hold the property name ${shown(name)}: it holds a character that XML cannot hold`,
      );
    }
    return `<attribute id="${what}-${number}"${xmlAttribute('title', name)} type="${type}"/>\n`;
  });
  return `<attributes class="${what}">\n${first}${lines.join('')}</attributes>\n`;
}

function valuesWriter(
  what: string,
  shapes: ShapeSurvey,
): (record: Written, first: string) => string {
  const numberOf = shapes.numberOf();
  return (record, first) => {
    const texts = Object.entries(record.properties).map(([name, value]) => {
      const id = `${what}-${numberOf(record, name, value)}`;
      return `<attvalue for="${id}"${attribute(record, 'value', valueText(record, name, value), name)}/>`;
    });
    return first === '' && texts.length === 0
      ? ''
      : `<attvalues>${first}${texts.join('')}</attvalues>`;
  };
}

function valueText(record: Written, name: string, value: RecordValue): string {
  if (value instanceof Uint8Array) {
    throw cannotHold(FORMAT, record, `the bytes ${shown(name)}`, 'it has no type for them');
  }
  return isList(value) ? jsonValueText(record, name, value).json : scalarOf(record, name, value);
}

function scalarOf(record: Written, name: string, value: ScalarValue): string {
  const text = scalarText(value);
  if (text === undefined) throw cannotHold(FORMAT, record, `the point ${shown(name)}`, NO_POINT);
  return text;
}

function attribute(record: Written, key: string, value: string, property?: string): string {
  if (!NOT_XML.test(value)) return xmlAttribute(key, value);
  const what = property === undefined ? `the ${key}` : shown(property);
  throw cannotHold(FORMAT, record, what, 'it holds a character that XML cannot hold');
}

function coloursOf({ entityTypes }: Ontology): ReadonlyMap<string, string> {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return new Map(
    entityTypes.map(({ name, colour }) => {
      const [r, g, b] = [1, 3, 5].map((at) => String(channel(colour, at)));
      return [name, `<viz:color r="${r ?? '0'}" g="${g ?? '0'}" b="${b ?? '0'}"/>`];
    }),
  );
}

function never(): boolean {
  return false;
}
