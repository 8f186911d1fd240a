import type { Exported } from './exported.ts';
import { propertyNames, propertyText } from './property-text.ts';
import { element, xmlText } from './xml.ts';

function channels(colour: string): { r: number; g: number; b: number } {
  const value = parseInt(colour.slice(1), 16);
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 };
}

/** The canvas as GEXF 1.3 with places, sizes and colours, for Gephi and its kin. The y axis points up there. */
export function gexfOf({ title, notes, entities, relations }: Exported): string {
  const nodeNames = ['type', ...propertyNames(entities)];
  const edgeNames = propertyNames(relations);
  const attributes = (of: string, names: readonly string[]): string =>
    element(
      'attributes',
      { class: of },
      names.map((name, id) => element('attribute', { id, title: name, type: 'string' })).join(''),
    );
  const values = (names: readonly string[], of: Readonly<Record<string, unknown>>): string => {
    const written = names.flatMap((name, id) => {
      const value = of[name];
      return value === undefined || value === null
        ? []
        : [element('attvalue', { for: id, value: propertyText(value) })];
    });
    return written.length === 0 ? '' : element('attvalues', {}, written.join(''));
  };
  const nodes = entities.map((entity) => {
    const { id, name, type, place, colour, size, properties } = entity;
    const inner = [
      values(nodeNames, { ...properties, type }),
      element('viz:position', { x: place.x, y: -place.y, z: 0 }),
      element('viz:size', { value: size }),
      element('viz:color', channels(colour)),
    ];
    return element('node', { id, label: name }, inner.join(''));
  });
  const edges = relations.map(({ id, type, source, target, properties }) =>
    element('edge', { id, kind: type, label: type, source, target }, values(edgeNames, properties)),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta>${element('title', {}, xmlText(title))}${element('description', {}, xmlText(notes.join(' ')))}</meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    attributes('node', nodeNames),
    attributes('edge', edgeNames),
    `<nodes>${nodes.join('\n')}</nodes>`,
    `<edges>${edges.join('\n')}</edges>`,
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
