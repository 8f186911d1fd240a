import { written } from './lexer.ts';
import { GRAMMAR_FUNCTIONS, OFFERED } from './keywords.ts';
import { nameIndex } from './name-index.ts';
import { placeAt } from './place.ts';
import type { Place } from './place.ts';
import type { KnownKey, SchemaIndex } from './schema-index.ts';

export type ChoiceKind =
  | 'label'
  | 'type'
  | 'property'
  | 'function'
  | 'procedure'
  | 'variable'
  | 'parameter'
  | 'column'
  | 'keyword';

/** Something that may be written: what is shown, what is written, and where the cursor then stands. */
export interface Choice {
  readonly kind: ChoiceKind;
  readonly label: string;
  readonly insert: string;
  /** Places to step back from the end of what was written, into the brackets of a call. */
  readonly back: number;
  readonly detail: string;
  readonly about: string;
}

export interface Choices {
  readonly from: number;
  readonly choices: readonly Choice[];
}

/** Choices offered at once: more than anyone reads, few enough to draw at once. */
export const MOST_CHOICES = 100;

const keywords = nameIndex([...new Set<string>(OFFERED)], (word) => word);

function choice(kind: ChoiceKind, label: string, rest: Partial<Choice> = {}): Choice {
  return { kind, label, insert: label, back: 0, detail: '', about: '', ...rest };
}

/** What stands behind a name in a signature: `date.truncate(unit, …) :: DATE` gives `(unit, …) :: DATE`. */
function signatureRest(name: string, signature: string): string {
  return signature.startsWith(name) ? signature.slice(name.length) : signature;
}

function callable(
  kind: 'function' | 'procedure',
  { name, signature, description }: { name: string; signature: string; description: string },
): Choice {
  const takes = !/^\s*\(\s*\)/u.test(signatureRest(name, signature));
  return choice(kind, name, {
    insert: `${name}()`,
    back: takes ? 1 : 0,
    detail: signatureRest(name, signature),
    about: description,
  });
}

function property(
  { name, kinds }: Pick<KnownKey, 'name' | 'kinds'>,
  owners: readonly string[],
): Choice {
  return choice('property', name, {
    insert: written(name),
    detail: kinds.join(' | '),
    about: owners.slice(0, 8).join(', '),
  });
}

/** Properties that the owners bear come first, then all others. */
function properties(
  index: SchemaIndex,
  sought: string,
  owners: readonly string[],
): readonly Choice[] {
  const own = owners.flatMap(
    (owner) =>
      (index.labels.get(owner) ?? index.types.get(owner))?.properties.map(({ name, kinds }) => ({
        name,
        kinds,
        owner,
      })) ?? [],
  );
  const names = new Map(own.map((one) => [one.name, one]));
  const first = nameIndex([...names.values()], ({ name }) => name).search(sought, MOST_CHOICES);
  const rest = index.keys.search(sought, MOST_CHOICES).filter(({ name }) => !names.has(name));
  return [
    ...first.map((one) => property(one, [one.owner])),
    ...rest.map((one) => property(one, one.owners)),
  ];
}

/** Columns that a procedure yields, read from its signature: `p(…) :: (a :: STRING, b :: LIST<INTEGER>)`. */
export function yieldedColumns(
  signature: string,
): readonly { readonly name: string; readonly type: string }[] {
  const list = /\)\s*::\s*\((.*)\)\s*$/su.exec(signature)?.[1] ?? '';
  const columns: { name: string; type: string }[] = [];
  for (const part of list.split(/,(?![^<(]*[>)])/u)) {
    const [, name, type = ''] = /^\s*(\S+)\s*::\s*(.+?)\s*$/su.exec(part) ?? [];
    if (name !== undefined) columns.push({ name, type });
  }
  return columns;
}

function expressions(
  index: SchemaIndex | null,
  place: Extract<Place, { kind: 'expression' }>,
): readonly Choice[] {
  const { sought, variables, starts } = place;
  const dotted = sought.includes('.');
  const near = nameIndex(variables, ({ name }) => name).search(sought, MOST_CHOICES);
  const functions = (index?.functions.search(sought, MOST_CHOICES) ?? [])
    .filter(
      ({ allowed, name }) => (allowed && !GRAMMAR_FUNCTIONS.has(name.toLowerCase())) || dotted,
    )
    .map((one) => callable('function', one));
  const words = dotted
    ? []
    : keywords.search(sought, MOST_CHOICES).map((word) => {
        const call =
          GRAMMAR_FUNCTIONS.has(word.toLowerCase()) &&
          word !== 'EXISTS' &&
          word !== 'COUNT' &&
          word !== 'COLLECT';
        return choice('keyword', word, call ? { insert: `${word}()`, back: 1 } : {});
      });
  const named = starts
    ? []
    : near.map(({ name, kind, labels }) =>
        choice('variable', name, {
          insert: written(name),
          detail: labels.length > 0 ? `:${labels.join(':')}` : kind,
        }),
      );
  const aggregate =
    dotted || sought === ''
      ? []
      : ['count', 'collect']
          .filter((name) => name.startsWith(sought.toLowerCase()))
          .map((name) => choice('function', name, { insert: `${name}()`, back: 1 }));
  // What begins as sought stands before what merely holds it.
  const begins = (one: Choice): number =>
    Number(!one.label.toLowerCase().startsWith(sought.toLowerCase()));
  const order: Readonly<Partial<Record<ChoiceKind, number>>> = {
    variable: 0,
    keyword: starts ? 0 : 2,
    function: 1,
  };
  return [...named, ...words, ...aggregate, ...functions].toSorted(
    (a, b) => begins(a) - begins(b) || (order[a.kind] ?? 3) - (order[b.kind] ?? 3),
  );
}

function choicesFor(
  place: Place,
  index: SchemaIndex | null,
  parameters: readonly string[],
): readonly Choice[] {
  const { sought } = place;
  switch (place.kind) {
    case 'label':
    case 'type': {
      const names = place.kind === 'label' ? index?.labels : index?.types;
      return (names?.search(sought, MOST_CHOICES) ?? []).map(({ name, count }) =>
        choice(place.kind, name, {
          insert: written(name),
          detail: count === null ? '' : String(count),
        }),
      );
    }
    case 'property':
      return index === null ? [] : properties(index, sought, place.owners);
    case 'parameter':
      return nameIndex(parameters, (name) => name)
        .search(sought, MOST_CHOICES)
        .map((name) => choice('parameter', `$${name}`, { insert: `$${written(name)}` }));
    case 'procedure':
      return (index?.procedures.search(sought, MOST_CHOICES) ?? [])
        .filter(({ allowed }) => allowed)
        .map((one) => callable('procedure', one));
    case 'yield': {
      const signature = index?.procedures.get(place.procedure)?.signature ?? '';
      return yieldedColumns(signature)
        .filter(({ name }) => name.toLowerCase().startsWith(sought.toLowerCase()))
        .map(({ name, type }) => choice('column', name, { detail: type }));
    }
    case 'expression':
      return expressions(index, place);
  }
}

/** What may be written where the cursor stands; `null` where nothing is to be offered. */
export function choicesAt(
  text: string,
  cursor: number,
  index: SchemaIndex | null,
  parameters: readonly string[],
): Choices | null {
  const place = placeAt(text, cursor);
  if (place === null) return null;
  const choices = choicesFor(place, index, parameters).slice(0, MOST_CHOICES);
  return choices.length === 0 ? null : { from: place.from, choices };
}
