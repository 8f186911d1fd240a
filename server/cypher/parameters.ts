/** What a part of a statement has taken: values in their order, and names of variables. */
export interface Taken {
  readonly values: readonly unknown[];
  readonly variables: number;
}

/** Collects the values of one statement, which refers to them as `$p0`, `$p1` …; and gives names to variables. */
export class Parameters {
  readonly values: Record<string, unknown> = {};
  private count = 0;
  private variables = 0;

  /** Takes a value and returns how the statement calls it. The text of a statement never hangs on its values. */
  add(value: unknown): string {
    const name = `p${this.count}`;
    this.count += 1;
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

  /** Tells this moment from others: parts that begin at the same one call everything the same. */
  get moment(): string {
    return `${this.count} ${this.variables}`;
  }

  /** What a part takes while it is built. */
  during(build: () => void): Taken {
    const { count, variables } = this;
    build();
    const values = Object.values(this.values).slice(count);
    return { values, variables: this.variables - variables };
  }

  /** Takes again what a part took that began at the same moment. */
  again({ values, variables }: Taken): void {
    for (const value of values) this.add(value);
    this.variables += variables;
  }
}
