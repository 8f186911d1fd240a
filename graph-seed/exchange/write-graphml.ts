import { BadInput } from '../../server/errors.ts';
import { cannotHold, wholeText } from './cannot-hold.ts';
import { JINGTU_NAMESPACE } from './graphml-keys.ts';
import { NO_POINT } from './json-value-text.ts';
import { floatText } from './number-text.ts';
import type { NodeRecord, RecordValue, RelationRecord, ScalarValue } from './record.ts';
import { ShapeSurvey } from './shape-survey.ts';
import type { ShapeSeen } from './shape-survey.ts';
import { isList } from './value-kinds.ts';
import { scalarText, shown } from './value-text.ts';
import type { Output, WritableGraph } from './write-graph.ts';
import { NOT_XML, xmlAttribute, xmlText } from './xml-text.ts';

const FORMAT = 'GraphML';
type Written = NodeRecord | RelationRecord;

/**
 * Writes GraphML with APOC's attributes `labels`, `label` and `attr.list`. What GraphML lacks stands in attributes of a
 * namespace of our own: the kind of a value, labels with colons, and texts in JSON where XML cannot hold a character.
 * The records are read twice: first for the keys.
 */
export async function writeGraphml(
  graph: Pick<WritableGraph, 'nodes' | 'relations'>,
  output: Output,
): Promise<void> {
  const shapes = {
    node: new ShapeSurvey(FORMAT, isNotXml),
    edge: new ShapeSurvey(FORMAT, isNotXml),
  };
  for await (const node of graph.nodes()) shapes.node.add(node);
  for await (const relation of graph.relations()) shapes.edge.add(relation);
  const file = await output.open();
  file.add(HEAD);
  file.add('<key id="labels" for="node" attr.name="labels" attr.type="string"/>\n');
  file.add('<key id="label" for="edge" attr.name="label" attr.type="string"/>\n');
  file.add('<key id="id" for="edge" attr.name="id" attr.type="string"/>\n');
  for (const [what, survey] of Object.entries(shapes)) {
    for (const [number, shape] of survey.list().entries()) file.add(keyText(what, number, shape));
  }
  file.add('<graph id="G" edgedefault="directed">\n');
  const data = { node: dataWriter('node', shapes.node), edge: dataWriter('edge', shapes.edge) };
  for await (const node of graph.nodes()) {
    file.add(`<node${named(node, 'id', node.id)}${labelsText(node)}${data.node(node)}</node>\n`);
    output.count(node);
    await file.drain();
  }
  for await (const relation of graph.relations()) {
    const { id, from, to, type } = relation;
    const ends = named(relation, 'source', from) + named(relation, 'target', to);
    const label = `${named(relation, 'label', type)}><data key="label">${xmlText(type)}</data>`;
    const key =
      id === null ? '' : `<data key="id">${xmlText(sound(relation, 'the id', id))}</data>`;
    file.add(`<edge${ends}${label}${key}${data.edge(relation)}</edge>\n`);
    output.count(relation);
    await file.drain();
  }
  file.add('</graph>\n</graphml>\n');
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"${xmlAttribute('xmlns:jingtu', JINGTU_NAMESPACE)}>
`;

const LIST_TYPES = ['string', 'boolean', 'long', 'double'];

function keyText(what: string, number: number, shape: ShapeSeen): string {
  const { name, kind, isList: isOne, isEscaped } = shape;
  if (NOT_XML.test(name)) {
    throw new BadInput(
      `${FORMAT} cannot hold the property name ${shown(name)}: it holds a character that XML cannot hold`,
    );
  }
  const isNative = LIST_TYPES.includes(kind);
  const type = isNative ? kind : 'string';
  const own = [
    isNative ? '' : xmlAttribute('jingtu:kind', kind),
    isEscaped && !isOne ? xmlAttribute('jingtu:text', 'json') : '',
  ];
  const list = isOne ? xmlAttribute('attr.list', type) : '';
  const id = xmlAttribute('id', keyId(what, number));
  const typed = xmlAttribute('attr.type', isOne ? 'string' : type);
  return `<key${id} for="${what}"${xmlAttribute('attr.name', name)}${typed}${list}${own.join('')}/>\n`;
}

function keyId(what: string, number: number): string {
  return `${what}-${number}`;
}

/** Writes the properties of nodes or edges as data of the declared keys. */
function dataWriter(what: string, shapes: ShapeSurvey): (record: Written) => string {
  const numberOf = shapes.numberOf();
  return (record) => {
    const texts = Object.entries(record.properties).map(([name, value]) => {
      const key = keyId(what, numberOf(record, name, value));
      return `<data key="${key}">${xmlText(dataText(record, name, value))}</data>`;
    });
    return texts.join('');
  };
}

function dataText(record: Written, name: string, value: RecordValue): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (isList(value)) return `[${value.map((item) => itemJson(record, name, item)).join(',')}]`;
  const text = scalarOf(record, name, value);
  return typeof value === 'string' && NOT_XML.test(value) ? xmlJson(text) : text;
}

function itemJson(record: Written, name: string, item: ScalarValue): string {
  if (typeof item === 'number' && Number.isFinite(item)) return floatText(item);
  const text = scalarOf(record, name, item);
  return typeof item === 'bigint' || typeof item === 'boolean' ? text : xmlJson(text);
}

function scalarOf(record: Written, name: string, value: ScalarValue): string {
  const text = scalarText(value);
  if (text === undefined) throw cannotHold(FORMAT, record, `the point ${shown(name)}`, NO_POINT);
  return wholeText(FORMAT, record, shown(name), text);
}

/** A text in JSON without any character that XML cannot hold. */
function xmlJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\ufffe\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
}

/** Labels as APOC writes them, and in JSON as well where colons or characters in them need it; ends the tag. */
function labelsText(node: NodeRecord): string {
  const { labels } = node;
  for (const label of labels) wholeText(FORMAT, node, 'a label', label);
  const isOdd = labels.some((label) => label.includes(':') || NOT_XML.test(label));
  if (isOdd) return `${xmlAttribute('jingtu:labels', `[${labels.map(xmlJson).join(',')}]`)}>`;
  const plain = labels.map((label) => `:${label}`).join('');
  return plain === ''
    ? '>'
    : `${xmlAttribute('labels', plain)}><data key="labels">${xmlText(plain)}</data>`;
}

function named(record: Written, name: string, value: string): string {
  return xmlAttribute(name, sound(record, `the ${name}`, value));
}

/** A name or id, for which there is no second way of writing. */
function sound(record: Written, what: string, text: string): string {
  if (!NOT_XML.test(text)) return text;
  throw cannotHold(FORMAT, record, what, 'it holds a character that XML cannot hold');
}

function isNotXml(value: RecordValue): boolean {
  return typeof value === 'string' && NOT_XML.test(value);
}
