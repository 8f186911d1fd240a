import type { Filter, Filtering, Owner } from './filters.ts';
import type { GroupBy, Grouping } from './grouping.ts';
import type { ColourBy, Look, LookRule, SizeBy } from './look.ts';
import { STATUSES } from './model.ts';
import type { Point } from './model.ts';
import {
  fieldsOf,
  idsFrom,
  listFrom,
  numberFrom,
  oneOf,
  orNull,
  textFrom,
  truthFrom,
  Unreadable,
} from './strict-record.ts';
import { EMPTY_VIEW } from './view.ts';
import type { View } from './view.ts';

/** Most entities of a view that is kept. */
export const ENTITY_LIMIT = 2000;
const COORDINATE_LIMIT = 100_000;

/** A view as plain JSON: places beside their ids, and what is as in an empty view left out. */
export function viewRecord(view: View): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {
    ids: view.ids,
    places: view.ids.map((id) => {
      const at = view.positions.get(id);
      return at === undefined ? null : [Math.round(at.x), Math.round(at.y)];
    }),
  };
  if (view.positions.size === 0) delete record['places'];
  for (const key of [
    'hiddenTypes',
    'pinned',
    'focus',
    'filtering',
    'look',
    'grouping',
    'bundled',
    'periods',
    'layout',
  ] as const) {
    if (JSON.stringify(view[key]) !== JSON.stringify(EMPTY_VIEW[key])) record[key] = view[key];
  }
  return record;
}

const DECIMAL = /^-?\d{1,40}(\.\d{1,40})?$/;

function decimalFrom(value: unknown): string {
  const text = textFrom(value);
  if (!DECIMAL.test(text)) throw new Unreadable();
  return text;
}

function pointFrom(value: unknown): Point | null {
  if (value === null) return null;
  const [x = NaN, y = NaN, ...more] = listFrom(value, numberFrom, 2);
  if (more.length > 0 || !(Math.abs(x) <= COORDINATE_LIMIT && Math.abs(y) <= COORDINATE_LIMIT))
    throw new Unreadable();
  return { x, y };
}

function filterFrom(value: unknown): Filter {
  const { facet, kept, from, to, property, unit, of, others } = fieldsOf(value, [
    'facet',
    'kept',
    'from',
    'to',
    'property',
    'unit',
    'of',
    'others',
  ]);
  const owner = (): Owner => oneOf(of, ['entity', 'relation']);
  const which = oneOf(facet, [
    'entityType',
    'relationType',
    'status',
    'period',
    'degree',
    'value',
    'number',
  ]);
  switch (which) {
    case 'entityType':
    case 'relationType':
    case 'period':
      return { facet: which, kept: listFrom(kept, textFrom) };
    case 'status':
      return {
        facet: which,
        kept: listFrom(kept, (item) => oneOf(item, [...STATUSES, 'UNSAID'])),
      };
    case 'degree':
      return { facet: which, from: orNull(from, numberFrom), to: orNull(to, numberFrom) };
    case 'value':
      return {
        facet: which,
        of: owner(),
        property: textFrom(property),
        kept: listFrom(kept, textFrom),
      };
    case 'number':
      return {
        facet: which,
        of: owner(),
        property: textFrom(property),
        unit: orNull(unit, textFrom),
        from: orNull(from, decimalFrom),
        to: orNull(to, decimalFrom),
        others: truthFrom(others),
      };
  }
}

function filteringFrom(value: unknown): Filtering {
  const { filters, mode } = fieldsOf(value, ['filters', 'mode']);
  return { filters: listFrom(filters, filterFrom, 50), mode: oneOf(mode, ['grey', 'remove']) };
}

const COLOUR = /^#[0-9a-f]{6}$/i;

function colourFrom(value: unknown): string {
  const text = textFrom(value);
  if (!COLOUR.test(text)) throw new Unreadable();
  return text;
}

function ruleFrom(value: unknown): LookRule {
  const fields = fieldsOf(value, ['kind', 'property', 'unit', 'value', 'from', 'to', 'colour']);
  const property = textFrom(fields['property']);
  const kind = oneOf(fields['kind'], ['single', 'range', 'unique']);
  if (kind === 'unique') return { kind, property };
  const colour = colourFrom(fields['colour']);
  if (kind === 'single') return { kind, property, value: textFrom(fields['value']), colour };
  const [from, to] = [orNull(fields['from'], decimalFrom), orNull(fields['to'], decimalFrom)];
  return { kind, property, unit: orNull(fields['unit'], textFrom), from, to, colour };
}

function sizeFrom(value: unknown): SizeBy {
  const { by, property, unit } = fieldsOf(value, ['by', 'property', 'unit']);
  const which = oneOf(by, ['degree', 'even', 'pageRank', 'betweenness', 'property']);
  return which === 'property'
    ? { by: which, property: textFrom(property), unit: orNull(unit, textFrom) }
    : { by: which };
}

function lookFrom(value: unknown): Look {
  const { size, colour, rules } = fieldsOf(value, ['size', 'colour', 'rules']);
  const told: ColourBy = oneOf(colour, ['type', 'community']);
  return { size: sizeFrom(size), colour: told, rules: listFrom(rules, ruleFrom, 50) };
}

function groupByFrom(value: unknown): GroupBy {
  const { by, property } = fieldsOf(value, ['by', 'property']);
  const which = oneOf(by, ['type', 'community', 'property']);
  return which === 'property' ? { by: which, property: textFrom(property) } : { by: which };
}

function groupingFrom(value: unknown): Grouping {
  const { by, open } = fieldsOf(value, ['by', 'open']);
  return { by: groupByFrom(by), open: listFrom(open, textFrom) };
}

function read(record: unknown): View {
  const fields = fieldsOf(record, [
    'ids',
    'places',
    'hiddenTypes',
    'pinned',
    'focus',
    'filtering',
    'look',
    'grouping',
    'bundled',
    'periods',
    'layout',
  ]);
  const part = <T>(key: string, readPart: (value: unknown) => T, otherwise: T): T =>
    fields[key] === undefined ? otherwise : readPart(fields[key]);
  const ids = idsFrom(fields['ids'], ENTITY_LIMIT);
  const places = part('places', (value) => listFrom(value, pointFrom, ENTITY_LIMIT), []);
  if (places.length !== 0 && places.length !== ids.length) throw new Unreadable();
  const here = new Set(ids);
  const among = (value: unknown): string[] => {
    const some = idsFrom(value, ENTITY_LIMIT);
    if (some.some((id) => !here.has(id))) throw new Unreadable();
    return some;
  };
  return {
    ids,
    positions: new Map(
      ids.flatMap((id, index) => {
        const at = places[index] ?? null;
        return at === null ? [] : [[id, at] as const];
      }),
    ),
    hiddenTypes: part('hiddenTypes', (value) => idsFrom(value), EMPTY_VIEW.hiddenTypes),
    pinned: part('pinned', among, EMPTY_VIEW.pinned),
    focus: part('focus', among, EMPTY_VIEW.focus),
    filtering: part('filtering', filteringFrom, EMPTY_VIEW.filtering),
    look: part('look', lookFrom, EMPTY_VIEW.look),
    grouping: part('grouping', (value) => orNull(value, groupingFrom), EMPTY_VIEW.grouping),
    bundled: part('bundled', truthFrom, EMPTY_VIEW.bundled),
    periods: part('periods', truthFrom, EMPTY_VIEW.periods),
    layout: part('layout', textFrom, EMPTY_VIEW.layout),
  };
}

/** The view that a record holds: all of it, or `null` where any part is not as it was written. Never throws. */
export function viewFrom(record: unknown): View | null {
  try {
    return read(record);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
