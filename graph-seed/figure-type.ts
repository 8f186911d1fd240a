import type { Ontology } from './ontology.ts';

const known = new WeakMap<Ontology, string | null>();

/**
 * The entity type of statistical statements: it has the role, and is tied to what it measures. Null where there is
 * none; a type of own data that happens to be called so is one like any other. Found once for each ontology.
 */
export function figureType(ontology: Ontology): string | null {
  let type = known.get(ontology);
  if (type === undefined) {
    type = find(ontology);
    known.set(ontology, type);
  }
  return type;
}

function find({ roles, entityTypes, relationTypes, inPlace }: Ontology): string | null {
  // What somebody else calls a figure has no value and unit as the loader writes them.
  if (inPlace) return null;
  const { figure, measures } = roles;
  const isTied = relationTypes.some(({ name, from }) => name === measures && from.includes(figure));
  return isTied && entityTypes.some(({ name }) => name === figure) ? figure : null;
}
