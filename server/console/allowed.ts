/**
 * What Neo4j 5.26 offers and the console lets through. Anything that is not named here is refused, so what a plugin or
 * a later version brings has to be looked at first.
 */

/** Procedures that only read the graph or tell its shape; written exactly so. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  'db.index.fulltext.listAvailableAnalyzers',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.index.vector.queryNodes',
  'db.index.vector.queryRelationships',
  'db.info',
  'db.labels',
  'db.ping',
  'db.propertyKeys',
  'db.relationshipTypes',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.schema.visualization',
]);

/** Functions without a namespace; `file` and `linenumber` belong to LOAD CSV, `graph.*` to several databases. */
export const FUNCTIONS: readonly string[] = words(`
  abs acos all any asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cot count date
  datetime degrees duration e elementId endNode exists exp floor haversin head id isEmpty isNaN keys labels last left
  length localdatetime localtime log log10 lower ltrim max min nodes none normalize nullIf percentileCont percentileDisc
  pi point properties radians rand randomUUID range reduce relationships replace reverse right round rtrim sign sin
  single size split sqrt startNode stdev stdevp substring sum tail tan time timestamp toBoolean toBooleanList
  toBooleanOrNull toFloat toFloatList toFloatOrNull toInteger toIntegerList toIntegerOrNull toLower toString
  toStringList toStringOrNull toUpper trim type upper valueType allShortestPaths shortestPath
`);

export const NAMESPACED_FUNCTIONS: readonly string[] = words(`
  date.realtime date.statement date.transaction date.truncate
  datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction
  datetime.truncate
  duration.between duration.inDays duration.inMonths duration.inSeconds
  localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
  localtime.realtime localtime.statement localtime.transaction localtime.truncate
  point.distance point.withinBBox
  time.realtime time.statement time.transaction time.truncate
  vector.similarity.cosine vector.similarity.euclidean
`);

/** Names of functions are the same whatever their case. */
export const FUNCTION_KEYS: ReadonlySet<string> = new Set(
  [...FUNCTIONS, ...NAMESPACED_FUNCTIONS].map((name) => name.toUpperCase()),
);

/** Words a statement may begin with. */
export const FIRST_WORDS: ReadonlySet<string> = new Set([
  'MATCH',
  'OPTIONAL',
  'UNWIND',
  'WITH',
  'RETURN',
  'CALL',
  'SHOW',
]);

/** What may be shown: the graph's shape and what a query may call. */
export const SHOWN: ReadonlySet<string> = new Set([
  'INDEX',
  'INDEXES',
  'CONSTRAINT',
  'CONSTRAINTS',
  'FUNCTION',
  'FUNCTIONS',
  'PROCEDURE',
  'PROCEDURES',
]);

/** Options after CYPHER, with their values; `dp` plans in exponential time. */
export const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  RUNTIME: ['SLOTTED', 'INTERPRETED'],
  PLANNER: ['COST', 'IDP'],
};

/** Steps of a plan that read. */
const OPERATORS: ReadonlySet<string> = new Set(
  words(`
  AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker AssertSameNode
  AssertSameRelationship BidirectionalRepeat(Trail) CacheProperties CartesianProduct ConditionalApply
  Distinct Eager EagerAggregation EmptyResult EmptyRow Error ExhaustiveLimit Expand(All) Expand(Into) Filter
  IntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit
  MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin
  NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeek
  NodeUniqueIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin NullifyMetadata Optional
  OptionalExpand(All) OptionalExpand(Into) OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop
  PathPropagatingBFS PreserveOrder ProcedureCall ProduceResults ProjectEndpoints Projection
  RelationshipCountFromCountStore Repeat(Trail) Repeat(Walk) RepeatOptions RollUpApply SelectOrAntiSemiApply
  SelectOrSemiApply SemiApply ShortestPath ShowConstraints ShowFunctions ShowIndexes ShowProcedures Skip Sort
  StatefulShortestPath(All) StatefulShortestPath(Into) SubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild
  TriadicFilter TriadicSelection Union UnionNodeByLabelsScan Unwind ValueHashJoin VarLengthExpand(All)
  VarLengthExpand(Into) VarLengthExpand(Pruning) VarLengthExpand(Pruning,BFS) VarLengthExpand(Pruning,BFS,All)
  VarLengthExpand(Pruning,BFS,Into) UnwindCollection
`),
);

/** Scans and seeks of relationships come in many forms, all of which read. */
const RELATIONSHIP_READS =
  /^(?:Directed|Undirected)(?:AllRelationshipsScan|RelationshipBy(?:Element)?IdSeek|Relationship(?:Unique)?IndexSeek(?:ByRange)?|RelationshipIndex(?:Contains|EndsWith)?Scan|RelationshipTypeScan|UnionRelationshipTypesScan)$/;

/** Whether a step of a plan, without the name of its database, only reads. */
export function isReadingOperator(name: string): boolean {
  return OPERATORS.has(name) || RELATIONSHIP_READS.test(name);
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
