import { SUM_PART } from '../cypher/aggregate.ts';
import type { PropertySubject } from '../cypher/condition.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row } from '../neo4j/database.ts';
import { toJson } from '../neo4j/values.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import { shapeEntity } from './shape.ts';
import type { Reading } from './shape.ts';

/** What a list comes to as a whole. */
export function shapeAggregate(row: Row, fields: readonly Field[], reading: Reading): Answer {
  return answer('', fields, ({ name, args, column, fields: asked }) => {
    const value = row[column];
    switch (name) {
      case 'count':
        return Number(value);
      case 'by':
        return (value as readonly Row[]).map((group) =>
          shapeGroup(group, asked, args['field'] as PropertySubject),
        );
      case 'byRelated':
        return (value as readonly Row[]).map((group) => shapeRelated(group, asked, reading));
      default:
        return shapeStatistics(value as Row, asked);
    }
  });
}

function shapeGroup(row: Row, fields: readonly Field[], { isConstant }: PropertySubject): Answer {
  const value = row['value'];
  const shown = isConstant === true && typeof value === 'string' ? value.toUpperCase() : value;
  return answer('', fields, ({ name }) =>
    name === 'count' ? Number(row['count']) : toJson(shown),
  );
}

function shapeRelated(row: Row, fields: readonly Field[], reading: Reading): Answer {
  return answer('', fields, ({ name, column, fields: asked }) =>
    name === 'count' ? Number(row['count']) : shapeEntity(row[column] as Row, asked, reading),
  );
}

function shapeStatistics(row: Row, fields: readonly Field[]): Answer {
  return answer('', fields, ({ name, column }) => {
    const value = row[column];
    if (name === 'count') return Number(value);
    return toJson(name === 'sum' && Array.isArray(value) ? whole(value as bigint[]) : value);
  });
}

/** A sum from its two parts. */
function whole([parts = 0n, rest = 0n]: readonly bigint[]): bigint {
  return parts * SUM_PART + rest;
}
