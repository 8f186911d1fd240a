import { written } from './lexer.ts';
import type { Entries, NodeValue, RelationValue, TemporalType, Value } from './values.ts';

/** Functions that make temporal values from their text. */
export const TEMPORAL_FUNCTIONS: Readonly<Record<TemporalType, string>> = {
  date: 'date',
  time: 'time',
  localTime: 'localtime',
  dateTime: 'datetime',
  localDateTime: 'localdatetime',
  duration: 'duration',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text in single quotes, as Cypher writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll(/[\\'\n\r\t\b\f]/gu, (sign) => ESCAPES[sign] ?? sign)}'`;
}

function mapText(entries: Entries): string {
  return `{${entries.map(([name, value]) => `${written(name)}: ${literal(value)}`).join(', ')}}`;
}

/** What tells a node or relationship from others, in the order in which it is written. */
const TELLING = ['id', 'name', 'nameEn'];

/** Labels or a type with the properties, those first that say which one it is: a cell shows the beginning. */
function described(names: string, properties: Entries): string {
  if (properties.length === 0) return names;
  const place = ([key]: Entries[number]): number => {
    const at = TELLING.indexOf(key);
    return at === -1 ? TELLING.length : at;
  };
  return `${names} ${mapText(properties.toSorted((a, b) => place(a) - place(b)))}`.trim();
}

function nodeText({ labels, properties }: NodeValue): string {
  return `(${described(labels.map((label) => `:${written(label)}`).join(''), properties)})`;
}

function relationText({ type, properties }: RelationValue): string {
  return `[${described(`:${written(type)}`, properties)}]`;
}

const AXES = ['x', 'y', 'z'];

/**
 * A value as Cypher would write it, with nothing rounded and nothing left out. For everything but bytes, nodes,
 * relationships and paths it is an expression that gives the same value again.
 */
export function literal(value: Value): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'integer':
    case 'float':
      return value.text;
    case 'string':
      return quoted(value.value);
    case 'temporal':
      return `${TEMPORAL_FUNCTIONS[value.type]}('${value.text}')`;
    case 'point': {
      const places = value.coordinates.map((digits, index) => `${AXES[index] ?? ''}: ${digits}`);
      return `point({srid: ${value.srid}, ${places.join(', ')}})`;
    }
    case 'bytes':
      return `bytes(${value.base64})`;
    case 'list':
      return `[${value.items.map(literal).join(', ')}]`;
    case 'map':
      return mapText(value.entries);
    case 'node':
      return nodeText(value);
    case 'relationship':
      return relationText(value);
    case 'path':
      return value.nodes
        .map((node, index) => {
          const relation = value.relationships[index];
          if (relation === undefined) return nodeText(node);
          const forward = relation.source === node.elementId;
          const line = relationText(relation);
          return nodeText(node) + (forward ? `-${line}->` : `<-${line}-`);
        })
        .join('');
  }
}

/** A value as it is read in a table: text without quotes, temporal values without their function. */
export function plain(value: Value): string {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'temporal') return value.text;
  return literal(value);
}
