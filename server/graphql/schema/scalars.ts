import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { GraphQLScalarTypeConfig, GraphQLSchema, ValueNode } from 'graphql';

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

type Config = Pick<GraphQLScalarTypeConfig<unknown, unknown>, 'parseValue' | 'parseLiteral'>;

/** How the scalars of the contract are read; they are written as they are. */
const SCALARS: Readonly<Record<string, Config>> = {
  Integer: { parseValue: integer, parseLiteral: (node) => integer(literal(node)) },
  Decimal: { parseValue: decimal, parseLiteral: (node) => decimal(literal(node)) },
};

/** Teaches a schema to read its scalars: Integer becomes a bigint, Decimal a number. */
export function fitScalars(schema: GraphQLSchema): void {
  for (const [name, config] of Object.entries(SCALARS)) {
    const type = schema.getType(name);
    if (type instanceof GraphQLScalarType) Object.assign(type, config);
  }
}

/** A number or text as it was written, so that no digit is lost. */
function literal(node: ValueNode): unknown {
  const isWritten = node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING;
  return isWritten ? node.value : null;
}

function integer(value: unknown): bigint {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new GraphQLError(
      `${value} may have lost digits: give whole numbers beyond ±(2^53−1) as text.`,
    );
  }
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const whole = /^-?\d{1,19}$/.test(text) ? BigInt(text) : null;
  if (whole !== null && whole >= LEAST && whole <= MOST) return whole;
  throw new GraphQLError(`${shown(value)} is no whole number of 64 bits.`);
}

function decimal(value: unknown): number {
  const isDecimal =
    typeof value === 'number' ||
    (typeof value === 'string' && /^-?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,3})?$/.test(value));
  const number = isDecimal ? Number(value) : Number.NaN;
  if (Number.isFinite(number)) return number;
  throw new GraphQLError(`${shown(value)} is no decimal number.`);
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? JSON.stringify(value).slice(0, 60)
    : 'This';
}
