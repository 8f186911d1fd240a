import { parameterFor, writeParameters } from '../../cypher/parameters.ts';
import type { Value } from '../../cypher/values.ts';
import type { Draft } from '../../state/console/draft.ts';

type Both = { readonly zh: string; readonly en: string };

/** A worked question about the graph, in Cypher. */
export interface CypherExample extends Draft {
  readonly id: string;
  readonly title: Both;
  readonly about: Both;
  /** Labels and types it speaks of; it is offered where the graph has them all. */
  readonly needs: readonly string[];
}

/** A worked question; words come in Chinese and English. */
export function example(
  id: string,
  [zh, en]: readonly [string, string],
  [aboutZh, aboutEn]: readonly [string, string],
  needs: readonly string[],
  query: string,
  parameters: Readonly<Record<string, Value>> = {},
): CypherExample {
  return {
    id,
    title: { zh, en },
    about: { zh: aboutZh, en: aboutEn },
    needs,
    query: `${query.trim()}\n`,
    variables: writeParameters(
      Object.entries(parameters).map(([name, value]) => parameterFor(name, value)),
    ),
  };
}

export function text(value: string): Value {
  return { kind: 'string', value };
}

export function whole(value: number): Value {
  return { kind: 'integer', text: String(value) };
}
