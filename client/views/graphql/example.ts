import type { Draft } from '../../state/console/draft.ts';

/** A worked question about the graph. */
export interface Example extends Draft {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly about: { readonly zh: string; readonly en: string };
}

/** A worked question; words come in Chinese and English. */
export function example(
  id: string,
  [zh, en]: readonly [string, string],
  [aboutZh, aboutEn]: readonly [string, string],
  query: string,
  variables: object = {},
): Example {
  const values = Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';
  return {
    id,
    title: { zh, en },
    about: { zh: aboutZh, en: aboutEn },
    query: `${query.trim()}\n`,
    variables: values,
  };
}
