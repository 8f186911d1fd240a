import type { Record as DriverRecord } from 'neo4j-driver';
import { valueJson } from './value-json.ts';

/** A row as a line of JSON; `heads` are the names of the columns in JSON, each with its colon. */
export function jsonlRow(record: DriverRecord, heads: readonly string[]): string {
  let line = '{';
  for (let at = 0; at < heads.length; at += 1) {
    line += (at === 0 ? '' : ',') + (heads[at] ?? '') + valueJson(record.get(at));
  }
  return `${line}}\n`;
}
