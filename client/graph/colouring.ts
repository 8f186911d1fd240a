import { compareDecimals, decimalOf, within } from './decimal.ts';
import type { Look, LookRule } from './look.ts';
import type { Metrics } from './metrics.ts';
import type { Entity } from './model.ts';
import { colourAt, OTHER_COLOUR } from './palette.ts';
import type { Schema } from './schema.ts';
import { NOTHING_STATED, textsOf, unitIn, valueIn } from './stated.ts';
import type { Stated } from './stated.ts';
import type { Values } from './values.ts';

/** One colour, what it stands for, and the entities that have it. */
export interface ColourKey {
  readonly kind: 'type' | 'community' | 'value' | 'range' | 'others';
  /** Name of the type, number of the community, or the value; empty for all that have no colour of their own. */
  readonly name: string;
  readonly colour: string;
  readonly ids: readonly string[];
  /** Place of the rule among the look's rules; `null` for what no rule colours. */
  readonly rule: number | null;
}

/** The colour of every entity, and what the colours mean, in the order of a legend. */
export interface Colouring {
  readonly colours: ReadonlyMap<string, string>;
  readonly keys: readonly ColourKey[];
}

export const NO_COLOURING: Colouring = { colours: new Map(), keys: [] };

type Group = Omit<ColourKey, 'ids'>;

const HEX = /^#[0-9a-f]{6}$/iu;

function safe(colour: string): string {
  return HEX.test(colour) ? colour : OTHER_COLOUR;
}

/** Which group of a rule what is stated falls into; `null` where the rule does not speak of it. */
type Sorter = (stated: Stated) => Group | null;

function sorterOf(rule: LookRule, place: number, all: readonly Stated[]): Sorter {
  const said = (stated: Stated): readonly string[] => textsOf(valueIn(stated, rule.property));
  switch (rule.kind) {
    case 'single': {
      const group: Group = {
        kind: 'value',
        name: rule.value,
        colour: safe(rule.colour),
        rule: place,
      };
      return (stated) => (said(stated).includes(rule.value) ? group : null);
    }
    case 'range': {
      const group: Group = { kind: 'range', name: '', colour: safe(rule.colour), rule: place };
      return (stated) => {
        const number = decimalOf(valueIn(stated, rule.property));
        const matches =
          number !== null &&
          unitIn(stated, rule.property) === rule.unit &&
          within(number, rule.from, rule.to);
        return matches ? group : null;
      };
    }
    case 'unique': {
      const groups = uniqueGroups(all.map(said), place);
      return (stated) => {
        const [first] = said(stated);
        return first === undefined ? null : (groups.get(first) ?? null);
      };
    }
  }
}

/** The commonest values get colours of their own; the rest share one. */
function uniqueGroups(said: readonly (readonly string[])[], rule: number): Map<string, Group> {
  const counts = new Map<string, number>();
  for (const [first] of said) {
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const order = [...counts].sort(([a, m], [b, n]) => n - m || compareTexts(a, b));
  const others: Group = { kind: 'others', name: '', colour: OTHER_COLOUR, rule };
  return new Map(
    order.map(([value], place) => {
      const colour = colourAt(place);
      const own: Group = { kind: 'value', name: value, colour, rule };
      return [value, colour === OTHER_COLOUR ? others : own];
    }),
  );
}

function compareTexts(a: string, b: string): number {
  const [x, y] = [decimalOf(a), decimalOf(b)];
  if (x !== null && y !== null) return compareDecimals(x, y);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Colours by type or community, and over that by the rules, of which the later ones win. */
export function colouringOf(
  look: Look,
  entities: readonly Entity[],
  values: Values,
  metrics: Metrics,
  schema: Schema,
): Colouring {
  const statedOf = (id: string): Stated => values.get(id) ?? NOTHING_STATED;
  const all = entities.map(({ id }) => statedOf(id));
  const sorters = look.rules.map((rule, place) => sorterOf(rule, place, all)).reverse();
  const groups = new Map<string, { group: Group; ids: string[] }>();
  const colours = new Map<string, string>();
  for (const { id, type } of entities) {
    const stated = statedOf(id);
    let group: Group | null = null;
    for (const sorter of sorters) group ??= sorter(stated);
    group ??=
      look.colour === 'community'
        ? communityGroup(metrics.communities.get(id))
        : typeGroup(type, schema);
    const key = JSON.stringify([group.rule, group.kind, group.name]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { group, ids: [id] });
    else known.ids.push(id);
    colours.set(id, group.colour);
  }
  const keys = [...groups.values()].map(({ group, ids }) => ({ ...group, ids })).sort(inLegend);
  return { colours, keys };
}

function typeGroup(type: string, schema: Schema): Group {
  const colour = safe(schema.entityTypes.get(type)?.colour ?? OTHER_COLOUR);
  return { kind: 'type', name: type, colour, rule: null };
}

function communityGroup(community: number | undefined): Group {
  const colour = community === undefined ? OTHER_COLOUR : colourAt(community);
  if (community === undefined || colour === OTHER_COLOUR) {
    return { kind: 'others', name: '', colour: OTHER_COLOUR, rule: null };
  }
  return { kind: 'community', name: String(community), colour, rule: null };
}

/** Rules first, in their order; then communities by number, types by how many there are; the rest last. */
function inLegend(a: ColourKey, b: ColourKey): number {
  const rules = (a.rule ?? Infinity) - (b.rule ?? Infinity);
  if (rules !== 0 && !Number.isNaN(rules)) return rules;
  if ((a.kind === 'others') !== (b.kind === 'others')) return a.kind === 'others' ? 1 : -1;
  if (a.kind === 'community') return Number(a.name) - Number(b.name);
  return b.ids.length - a.ids.length || (a.name < b.name ? -1 : 1);
}
