/** Collects the values of one statement, which refers to them as `$p0`, `$p1` …; and gives names to variables. */
export class Parameters {
  readonly values: Record<string, unknown> = {};
  private variables = 0;

  /** Takes a value and returns how the statement calls it. The text of a statement never hangs on its values. */
  add(value: unknown): string {
    const name = `p${Object.keys(this.values).length}`;
    this.values[name] = value;
    return `$${name}`;
  }

  /** A whole number, as LIMIT and list indexes need it. */
  integer(value: number): string {
    return this.add(BigInt(value));
  }

  /** A variable that no other part of the statement uses. */
  variable(prefix: string): string {
    this.variables += 1;
    return `${prefix}${this.variables}`;
  }
}
