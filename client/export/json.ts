import type { Exported } from './exported.ts';

/** The canvas as JSON in the shape that Cytoscape.js and Cytoscape Desktop read, stored properties within the data. */
export function jsonOf({ title, notes, entities, relations }: Exported): string {
  const file = {
    format: 'jingtu-graph',
    version: 1,
    data: { name: title, notes },
    elements: {
      nodes: entities.map(
        ({ id, type, name, nameEn, degree, place, colour, size, properties }) => ({
          data: { id, type, name, nameEn, degree, colour, size, properties },
          position: place,
        }),
      ),
      edges: relations.map(({ id, type, source, target, status, period, properties }) => ({
        data: { id, type, source, target, status, period, properties },
      })),
    },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
