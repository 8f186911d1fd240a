import type { Catalogue } from '../catalogue.ts';
import { foldName } from '../fold.ts';
import { relationId } from '../seed.ts';
import type { Seed, SeedRelation } from '../seed.ts';

/** Ends, types and doublings of relations, and entities that nothing leads to. */
export function checkRelations(seed: Seed, catalogue: Catalogue): void {
  const first = new Map<string, SeedRelation>();
  const linked = new Set<string>();
  for (const relation of seed.documents.flatMap(({ relations }) => relations)) {
    linked.add(relation.from).add(relation.to);
    endsAndType(relation, catalogue);
    const id = relationId(relation);
    const other = first.get(id);
    if (other) {
      const message =
        `relation "${id}" stands already at ${other.at.file}:${other.at.line}: ` +
        'put both locators under one, or give them different keys where they are different facts';
      catalogue.report(relation.at, 'duplicate-relation', message);
    } else first.set(id, relation);
    unsure(relation, first, catalogue);
  }
  for (const figure of seed.documents.flatMap(({ figures }) => figures)) {
    linked.add(figure.indicator);
    for (const id of figure.about) linked.add(id);
  }
  if (seed.gaps.links || seed.gaps.files) return;
  for (const entity of seed.documents.flatMap(({ entities }) => entities)) {
    if (linked.has(entity.id)) continue;
    const message = `"${entity.id}" stands alone: no relation and no figure leads to it`;
    catalogue.report(entity.at, 'orphan', message);
  }
}

/** Two things that may be one are linked once, and share no name: with one name they would be one thing or two. */
function unsure(
  relation: SeedRelation,
  first: ReadonlyMap<string, SeedRelation>,
  catalogue: Catalogue,
): void {
  if (relation.type !== catalogue.ontology.roles.possiblySameAs) return;
  const other = first.get(relationId({ ...relation, from: relation.to, to: relation.from }));
  if (other && other !== relation) {
    const message = `${relation.type} holds both ways and stands already at ${other.at.file}:${other.at.line}`;
    catalogue.report(relation.at, 'duplicate-relation', message);
  }
  const names = (id: string) => (catalogue.things.get(id)?.names ?? []).map(foldName);
  const shared = names(relation.from).filter((name) => names(relation.to).includes(name));
  if (shared.length === 0 || relation.from === relation.to) return;
  const message = `"${relation.from}" and "${relation.to}" both bear the name "${shared[0] ?? ''}", so that they are not told apart: merge them, or leave the name to one`;
  catalogue.report(relation.at, 'duplicate-name', message);
}

function endsAndType(relation: SeedRelation, catalogue: Catalogue): void {
  const type = catalogue.relationType(relation.type, relation.place('type'));
  const { measures, about } = catalogue.ontology.roles;
  if (relation.type === measures || relation.type === about) {
    const message = `relations ${relation.type} are made from "figures"; write a figure instead`;
    catalogue.report(relation.place('type'), 'type', message);
  }
  for (const end of ['from', 'to'] as const) {
    const at = relation.place(end);
    const thing = catalogue.thing(relation[end], at, end);
    if (!type || !thing || !catalogue.isEntityType(thing.type)) continue;
    if (type[end].includes(thing.type)) continue;
    const message = `${end}: ${type.name} must ${end === 'from' ? 'start from' : 'end at'} ${type[end].join(', ')}; "${thing.id}" is a ${thing.type}`;
    catalogue.report(at, 'ends', message);
  }
  if (relation.from === relation.to) {
    catalogue.report(relation.place('to'), 'ends', `"${relation.to}" is related to itself`);
  }
  if (type) {
    catalogue.properties(relation.properties, type.properties, type.name, relation.place);
  }
}
