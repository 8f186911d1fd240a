import { searchKeys } from '../../graph-seed/search/search-keys.ts';
import { STORE } from '../../graph-seed/store.ts';
import { pickByPowerLaw, randomFrom } from './random.ts';

export interface EntityRow {
  readonly id: string;
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export interface RelationRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** A part of the graph that is the same whatever its size: a place with companies, each with models. */
export const PROBE = { place: 'place:probe', companies: 40, models: 5 } as const;
/** The place that most companies build in. */
export const HUB = 'place:0';

const SEED = 20_250_320;

/** How many entities of each type there are beside the probe. */
export function countsOf(
  size: number,
): Readonly<Record<'places' | 'companies' | 'models', number>> {
  const places = Math.max(10, Math.floor(size / 50));
  const companies = Math.floor(size * 0.3);
  return { places, companies, models: size - places - companies };
}

/** The entities of a graph of a size, under the ontology of the fixture seed. */
export function* entityRows(size: number): Generator<EntityRow> {
  const { places, companies, models } = countsOf(size);
  yield entity('Place', PROBE.place, 'Probe Quay');
  for (let at = 0; at < PROBE.companies; at++) {
    yield entity('Company', `company:probe-${at}`, `Probe Works ${at}`);
    for (let model = 0; model < PROBE.models; model++) {
      yield entity('Model', `model:probe-${at}-${model}`, `Probe ${at} Mark ${model}`);
    }
  }
  for (let at = 0; at < places; at++) yield entity('Place', `place:${at}`, `北港 ${at}`);
  for (let at = 0; at < companies; at++) yield entity('Company', `company:${at}`, `Harbour ${at}`);
  for (let at = 0; at < models; at++) yield entity('Model', `model:${at}`, `Model ${at}`);
}

/** Its relations: a company builds in up to four places, a model is released by one company; hubs by a power law. */
export function* relationRows(size: number): Generator<RelationRow> {
  const { places, companies, models } = countsOf(size);
  for (let at = 0; at < PROBE.companies; at++) {
    const company = `company:probe-${at}`;
    yield relation(company, 'BUILDS_IN', PROBE.place, 'achieved');
    for (let model = 0; model < PROBE.models; model++) {
      yield relation(company, 'RELEASED', `model:probe-${at}-${model}`, 'achieved');
    }
  }
  const random = randomFrom(SEED);
  for (let at = 0; at < companies; at++) {
    const wanted = 1 + Math.floor(random() * 4);
    const chosen = new Set(Array.from({ length: wanted }, () => pickByPowerLaw(random, places)));
    for (const place of chosen) {
      yield relation(`company:${at}`, 'BUILDS_IN', `place:${place}`, 'ongoing');
    }
  }
  for (let at = 0; at < models; at++) {
    const company = pickByPowerLaw(random, companies);
    yield relation(`company:${company}`, 'RELEASED', `model:${at}`, 'planned');
  }
}

function entity(type: string, id: string, name: string): EntityRow {
  const names = { name, nameEn: `${name} (en)`, aliases: [] };
  const props = { ...names, summaryZh: `${name}。`, [STORE.searchKeys]: searchKeys(names) };
  return { id, type, props: { id, ...props } };
}

function relation(from: string, type: string, to: string, status: string): RelationRow {
  const id = `${from}>${type}>${to}`;
  return { type, from, to, props: { id, status, period: '2025' } };
}
