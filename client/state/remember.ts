/** Remembers the last answer while the arguments stay the same objects. */
export function remember<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { given: Arguments; result: Result } | null = null;
  return (...given) => {
    const old = last;
    if (old !== null && given.every((value, index) => value === old.given[index]))
      return old.result;
    const result = compute(...given);
    last = { given, result };
    return result;
  };
}
