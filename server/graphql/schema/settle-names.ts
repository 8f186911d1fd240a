import { createHash } from 'node:crypto';

/** Something that wants a name. */
export interface Claim {
  /** What it is called outside the API; tells it from every other claim. */
  readonly key: string;
  /** The names it may get, the best first; after the last come those with a hash of its key. */
  readonly names: readonly string[];
}

/** Names that no claim can get, and endings that names are taken with. */
export interface NameRules {
  readonly reserved: ReadonlySet<string>;
  /** `Connection` … where `Company` also takes `CompanyConnection`; none ends with another. */
  readonly endings?: readonly string[];
}

/**
 * Gives each claim a name of its own: the first of its names that is free. A name that several claims want goes to
 * the one that is called so outside as well, and otherwise to none of them; a name that is another's with an ending
 * goes to that other. So the names hang on what there is, never on its order.
 * @example settleNames([{ key: 'A b', names: ['AB'] }, { key: 'a B', names: ['AB'] }], rules)
 * // 'A b' → AB_a760b0e1, 'a B' → AB_26a41cf3
 */
export function settleNames(
  claims: readonly Claim[],
  { reserved, endings = [] }: NameRules,
): ReadonlyMap<string, string> {
  const tries = new Map(claims.map(({ key }) => [key, 0]));
  const nameOf = (claim: Claim) => nameAt(claim, tries.get(claim.key) ?? 0);
  for (;;) {
    const wanted = new Map<string, Claim[]>();
    for (const claim of claims) {
      const name = nameOf(claim);
      const rivals = wanted.get(name);
      if (rivals) rivals.push(claim);
      else wanted.set(name, [claim]);
    }
    const losers = claims.filter((claim) => {
      const name = nameOf(claim);
      if (reserved.has(name) || endings.some((ending) => reserved.has(name + ending))) return true;
      const isTaken = endings.some(
        (ending) => name.endsWith(ending) && wanted.has(name.slice(0, -ending.length)),
      );
      const rivals = wanted.get(name) ?? [];
      return isTaken || (rivals.length > 1 && claim.key !== name);
    });
    if (losers.length === 0) return new Map(claims.map((claim) => [claim.key, nameOf(claim)]));
    for (const { key } of losers) tries.set(key, (tries.get(key) ?? 0) + 1);
  }
}

function nameAt({ key, names }: Claim, attempt: number): string {
  const name = names[attempt];
  if (name !== undefined) return name;
  const digits = 8 * (attempt - names.length + 1);
  const hash = createHash('sha256').update(key).digest('hex').slice(0, digits);
  return `${names[0] ?? ''}_${hash}`;
}
