import { csvOf } from '../state/console/csv.ts';
import type { Cell } from '../state/console/csv.ts';
import type { Exported } from './exported.ts';
import { propertyCell, propertyNames } from './property-text.ts';

const LOCATOR = /^(.+)#(\d+):(\d+)-(\d+)$/u;
/** Spreadsheets take a file for UTF-8 by this sign alone. */
const BOM = '\uFEFF';

function locatorsOf(properties: Readonly<Record<string, unknown>>): string[] {
  const { evidence } = properties;
  return Array.isArray(evidence) ? evidence.filter((one) => typeof one === 'string') : [];
}

function evidenceRows({ entities, relations }: Exported): Cell[][] {
  const rows = (
    kind: string,
    id: string,
    properties: Readonly<Record<string, unknown>>,
  ): Cell[][] =>
    locatorsOf(properties).map((locator) => {
      const [, document = '', sentence, start, end] = LOCATOR.exec(locator) ?? [];
      const number = (text: string | undefined): Cell => (text === undefined ? null : Number(text));
      return [kind, id, locator, document, number(sentence), number(start), number(end)];
    });
  return [
    ...entities.flatMap(({ id, properties }) => rows('entity', id, properties)),
    ...relations.flatMap(({ id, properties }) => rows('relation', id, properties)),
  ];
}

/** The canvas as three tables in CSV (RFC 4180): entities, relations, and the evidence of both by locator. */
export function tablesOf(exported: Exported): Readonly<Record<string, string>> {
  const { entities, relations } = exported;
  const own = new Set(['id', 'name', 'nameEn', 'status', 'period']);
  const nodeNames = propertyNames(entities).filter((name) => !own.has(name));
  const edgeNames = propertyNames(relations).filter((name) => !own.has(name));
  return {
    'entities.csv':
      BOM +
      csvOf(
        ['id', 'type', 'name', 'nameEn', 'degree', 'x', 'y', ...nodeNames],
        entities.map(({ id, type, name, nameEn, degree, place, properties }) => [
          id,
          type,
          name,
          nameEn,
          degree,
          place.x,
          place.y,
          ...nodeNames.map((key) => propertyCell(properties[key])),
        ]),
      ),
    'relations.csv':
      BOM +
      csvOf(
        ['id', 'type', 'source', 'target', 'status', 'period', ...edgeNames],
        relations.map(({ id, type, source, target, status, period, properties }) => [
          id,
          type,
          source,
          target,
          status,
          period,
          ...edgeNames.map((key) => propertyCell(properties[key])),
        ]),
      ),
    'evidence.csv':
      BOM +
      csvOf(
        ['of', 'id', 'locator', 'document', 'sentence', 'start', 'end'],
        evidenceRows(exported),
      ),
  };
}
