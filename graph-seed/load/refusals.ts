import { SetupError } from '../../server/errors.ts';

const EMPTY_ONE =
  'give an empty database: another DATA_DIR, or another one in NEO4J_URI and NEO4J_DATABASE.';

export function holdsForeignGraph(): SetupError {
  return new SetupError(
    'The database holds a graph that no load put there, so nothing was written.',
    EMPTY_ONE.replace('give', 'Give'),
  );
}

export function holdsOtherSets(names: readonly string[], name: string): SetupError {
  return new SetupError(
    `The database holds ${listed(names)}, not "${name}", so nothing was written.`,
    `Load it beside what is there with --add, or ${EMPTY_ONE}`,
  );
}

export function holdsOtherSeed(): SetupError {
  return new SetupError(
    'The database holds another seed, with other documents, so nothing was written.',
    EMPTY_ONE.replace('give', 'Give'),
  );
}

export function cannotPrune(names: readonly string[]): SetupError {
  return new SetupError(
    `The database also holds ${listed(names)}, and --prune would remove that as well.`,
    'Load without --prune.',
  );
}

export function ontologyUnknown(names: readonly string[]): SetupError {
  return new SetupError(
    `The database does not know the ontology of ${listed(names)}, which an older version loaded.`,
    'Load that again by itself first; then load this beside it.',
  );
}

export function ontologiesConflict(conflicts: readonly string[]): SetupError {
  return new SetupError(
    `The ontology does not agree with that of the graph in the database. ${conflicts.join(' ')}`,
    `Name what differs otherwise in an ontology.yaml beside the data, or ${EMPTY_ONE}`,
  );
}

export function overtaken(): SetupError {
  return new SetupError(
    'Another load has begun in this database from its first row, so this one stopped.',
    'Let the other one end, then load again.',
  );
}

export function endsMissing(
  { written, rows, kind }: { written: number; rows: number; kind: string },
  missing: readonly string[],
): SetupError {
  const names = missing.slice(0, 3).map((id) => `"${id}"`);
  const why = names.length === 0 ? '' : `: the database has no ${names.join(', ')}`;
  return new SetupError(
    `Only ${written} of ${rows} ${kind} could be written${why}.`,
    'Something else removes entities; let it end, then load again.',
  );
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' and ');
}
