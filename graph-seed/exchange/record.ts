/** Kinds of values that plain JavaScript has no type for; each is written as Neo4j writes it, in ISO 8601. */
export const TEMPORAL_KINDS = [
  'date',
  'time',
  'localTime',
  'dateTime',
  'localDateTime',
  'duration',
] as const;
export type TemporalKind = (typeof TEMPORAL_KINDS)[number];

/** A moment or span: `{ kind: 'date', text: '2025-03-20' }`. Nanoseconds, offsets and zone names are kept as written. */
export interface TemporalValue {
  readonly kind: TemporalKind;
  readonly text: string;
}

/** A point; `srid` 4326 and 4979 are longitude, latitude (and height), 7203 and 9157 are plain x, y (and z). */
export interface PointValue {
  readonly kind: 'point';
  readonly srid: number;
  readonly x: number;
  readonly y: number;
  readonly z?: number;
}

export type ScalarValue = string | boolean | bigint | number | TemporalValue | PointValue;

/** A property as files and Neo4j hold it, without loss: a bigint is an integer, a number a float. */
export type RecordValue = ScalarValue | Uint8Array | readonly ScalarValue[];

export type RecordProperties = Readonly<Record<string, RecordValue>>;

/** Where a record was read: the file as the person named it, and its line, counted from 1. */
export interface RecordPlace {
  readonly file: string;
  readonly line: number;
  /** Column, in formats that may hold several records on a line. */
  readonly column?: number;
}

/** A node of a graph in a file. */
export interface NodeRecord {
  readonly record: 'node';
  readonly id: string;
  /** Every label in the file's order, `Entity` left out; may be empty. */
  readonly labels: readonly string[];
  readonly properties: RecordProperties;
  readonly place: RecordPlace;
}

/** A relation of a graph in a file, from one node's id to another's. */
export interface RelationRecord {
  readonly record: 'relation';
  /** Its own key where the file has one; otherwise the loader makes one of its ends, type and place in the order. */
  readonly id: string | null;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: RecordProperties;
  readonly place: RecordPlace;
}

export type GraphRecord = NodeRecord | RelationRecord;
