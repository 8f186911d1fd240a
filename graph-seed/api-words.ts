/** Types that the API has in every graph: no entity type of the house is called so, and those of own data are renamed. */
export const API_TYPES: readonly string[] = [
  ...['String', 'Int', 'Float', 'Boolean', 'ID', 'JSON', 'Integer', 'Decimal'],
  ...['Query', 'Node', 'Entity', 'Relation', 'RelationEdge', 'RelationConnection', 'PageInfo'],
  ...['Direction', 'Status', 'Language', 'ExpansionGroup', 'Evidence', 'Document'],
  ...['FigureConnection', 'FigureEdge', 'SearchHit', 'SearchConnection', 'SearchEdge'],
  ...[
    'Subgraph',
    'Path',
    'PathMode',
    'CypherResult',
    'GroupCount',
    'EntityCount',
    'Statistics',
    'NearPoint',
  ],
  ...['Facet', 'Similar', 'SharedNeighbour', 'Comparison', 'ComparisonObstacle'],
  ...['GraphSchema', 'EntityTypeInfo', 'RelationTypeInfo', 'PropertyInfo'],
  ...['TextCondition', 'IDCondition', 'IntegerCondition', 'DecimalCondition', 'BooleanCondition'],
  ...['DateCondition', 'DateTimeCondition', 'DurationCondition', 'PointCondition'],
  ...['ListCondition', 'StatusCondition', 'TypeCondition', 'OtherEntity'],
  ...['CypherCap', 'CypherCapKind', 'RelationStub', 'StubEnd', 'CypherHint', 'CypherCheck'],
  ...['CypherFault', 'CypherSchema', 'CypherName', 'CypherProperty', 'CypherCallable'],
  ...['CypherRule', 'CypherLimits'],
  ...[
    'RelationOrder',
    'DocumentView',
    'SentenceConnection',
    'SentenceEdge',
    'Sentence',
    'Mark',
    'GraphPage',
  ],
];

/** Root fields that the API has in every graph. */
export const API_ROOTS: readonly string[] = [
  ...['node', 'nodes', 'search', 'neighborhood', 'paths', 'subgraph', 'figures', 'facets'],
  ...['similar', 'comparisons', 'landmarks', 'documents', 'schema', 'cypher'],
  ...['cypherCheck', 'cypherSchema'],
  ...['pathsBetween', 'graph', 'document'],
];
