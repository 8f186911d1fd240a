import type { Entries, NodeValue, RelationValue, Value } from './values.ts';

type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

function wireEntries(entries: Entries): Wire {
  // Names are data: `__proto__` is one, and a plain object made by hand would lose it.
  const plain = entries.map(([name, value]) => [name, wireOf(value)] as const);
  return Object.fromEntries(plain);
}

function wireNode({ elementId, id, labels, properties }: NodeValue): Wire {
  return { $type: 'node', elementId, id, labels, properties: wireEntries(properties) };
}

function wireRelation({ elementId, id, type, source, target, properties }: RelationValue): Wire {
  return {
    $type: 'relationship',
    elementId,
    id,
    type,
    source,
    target,
    properties: wireEntries(properties),
  };
}

function wireFloat(digits: string): Wire {
  const number = Number(digits);
  // Whole floats and what JSON has no digits for keep their tag, or they would come back as something else.
  const plain = Number.isFinite(number) && !Number.isInteger(number);
  return plain && String(number) === digits ? number : { $type: 'float', value: digits };
}

/** A value in the form of the server's typed rows and parameters; `readValue` reads it back the same. */
export function wireOf(value: Value): Wire {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return value.value;
    case 'integer':
      return Number.isSafeInteger(Number(value.text)) && value.text !== '-0'
        ? Number(value.text)
        : { $type: 'integer', value: value.text };
    case 'float':
      return wireFloat(value.text);
    case 'temporal':
      return { $type: value.type, value: value.text };
    case 'point': {
      const [x = '0.0', y = '0.0', z] = value.coordinates;
      // What JSON would lose is told apart, the sign of -0.0 among it.
      const place = (digits: string): Wire => {
        const number = Number(digits);
        return Number.isFinite(number) && !Object.is(number, -0)
          ? number
          : { $type: 'float', value: digits };
      };
      return {
        $type: 'point',
        srid: value.srid,
        x: place(x),
        y: place(y),
        ...(z !== undefined && { z: place(z) }),
      };
    }
    case 'bytes':
      return { $type: 'bytes', base64: value.base64 };
    case 'list':
      return value.items.map(wireOf);
    case 'map':
      return value.entries.some(([name]) => name === '$type')
        ? { $type: 'map', entries: value.entries.map(([name, one]) => [name, wireOf(one)]) }
        : wireEntries(value.entries);
    case 'node':
      return wireNode(value);
    case 'relationship':
      return wireRelation(value);
    case 'path':
      return {
        $type: 'path',
        nodes: value.nodes.map(wireNode),
        relationships: value.relationships.map(wireRelation),
      };
  }
}
