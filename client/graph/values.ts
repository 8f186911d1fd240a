/** The stored properties of entities and relations, by id. */
export type Values = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

export const NO_VALUES: Values = new Map();
