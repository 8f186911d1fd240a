import type { Exported } from './exported.ts';
import { propertyNames, propertyText } from './property-text.ts';
import { element, xmlText } from './xml.ts';

/** Fields every node and edge has beside its stored properties; their keys begin with a sign no property has. */
const NODE_FIELDS = ['type', 'label', 'x', 'y', 'colour', 'size'] as const;
const EDGE_FIELDS = ['type'] as const;

const NUMBERS = new Set(['_n_x', '_n_y', '_n_size']);

/** The canvas as GraphML 1.0: every stored property as text, lists as JSON, places and colours as further data. */
export function graphmlOf({ title, notes, entities, relations }: Exported): string {
  const nodeNames = propertyNames(entities);
  const edgeNames = propertyNames(relations);
  const key = (id: string, name: string, of: 'node' | 'edge'): string =>
    element('key', {
      id,
      for: of,
      'attr.name': name,
      'attr.type': NUMBERS.has(id) ? 'double' : 'string',
    });
  const data = (id: string, value: string | number): string =>
    element('data', { key: id }, xmlText(String(value)));
  const stored = (
    sign: string,
    names: readonly string[],
    properties: Readonly<Record<string, unknown>>,
  ): string =>
    names
      .map((name, index) => {
        const value = properties[name];
        return value === undefined || value === null
          ? ''
          : data(`${sign}${index}`, propertyText(value));
      })
      .join('');
  const keys = [
    ...NODE_FIELDS.map((name) => key(`_n_${name}`, `jingtu.${name}`, 'node')),
    ...EDGE_FIELDS.map((name) => key(`_e_${name}`, `jingtu.${name}`, 'edge')),
    ...nodeNames.map((name, index) => key(`n${index}`, name, 'node')),
    ...edgeNames.map((name, index) => key(`e${index}`, name, 'edge')),
  ];
  const nodes = entities.map((entity) => {
    const fields = {
      type: entity.type,
      label: entity.name,
      x: entity.place.x,
      y: entity.place.y,
      colour: entity.colour,
      size: entity.size,
    };
    const own = NODE_FIELDS.map((name) => data(`_n_${name}`, fields[name])).join('');
    return element('node', { id: entity.id }, own + stored('n', nodeNames, entity.properties));
  });
  const edges = relations.map(({ id, type, source, target, properties }) =>
    element(
      'edge',
      { id, source, target },
      data('_e_type', type) + stored('e', edgeNames, properties),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    element('desc', {}, xmlText([title, ...notes].join(' · ').replaceAll('--', '–'))),
    ...keys,
    '<graph id="jingtu" edgedefault="directed">',
    ...nodes,
    ...edges,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}
