/** The import rules of the house: data walks one way, and each outside package has one room. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'cypher-is-pure',
      comment: 'Builders of Cypher know no package and no input or output.',
      severity: 'error',
      from: { path: '^server/cypher/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'cypher-knows-no-graphql',
      severity: 'error',
      from: { path: '^server/(cypher|graph|in-place|neo4j)/' },
      to: { path: '^server/graphql/|node_modules/(graphql|@apollo)/' },
    },
    {
      name: 'driver-in-one-room',
      severity: 'error',
      from: { path: '^(server|graph-seed|client)/', pathNot: '^server/neo4j/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'one-write-door',
      comment: 'Only the loader and the start, which loads an empty database, may open a writer.',
      severity: 'error',
      from: {
        path: '^(server|graph-seed|client|tools)/',
        pathNot: '^server/main\\.ts$|^server/start/|^graph-seed/cli\\.ts$|^server/neo4j/',
      },
      to: { path: '^server/neo4j/writer\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'seed-rooms',
      comment: 'The command knows the rooms of the seed, and none of them knows the command.',
      severity: 'error',
      from: { path: '^graph-seed/[^/]+/|^server/', pathNot: '^graph-seed/command/' },
      to: { path: '^graph-seed/(command|cli)' },
    },
    {
      name: 'search-keys-are-pure',
      comment: 'How entities are found is told by their names alone.',
      severity: 'error',
      from: { path: '^graph-seed/search/' },
      to: { path: '^graph-seed/(check|coverage|command|exchange|export|load)/|^server/' },
    },
    {
      name: 'cytoscape-in-one-room',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/(views/canvas|layouts)/' },
      to: { path: 'node_modules/cytoscape' },
    },
    {
      name: 'codemirror-in-one-room',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/views/(graphql|cypher|console)/' },
      to: { path: 'node_modules/(@codemirror|@lezer|cm6-graphql)' },
    },
    {
      name: 'layouts-without-window',
      comment: 'Layouts run in a worker.',
      severity: 'error',
      from: { path: '^client/layouts/' },
      to: { path: '^client/(views|ui|state|api|i18n)/|node_modules/(react|zustand|@base-ui)' },
    },
    {
      name: 'charts-in-their-rooms',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/views/(figures|cypher)/' },
      to: { path: 'node_modules/chart\\.js' },
    },
    {
      name: 'graph-without-dom',
      severity: 'error',
      from: { path: '^client/graph/' },
      to: {
        path: 'node_modules/(react|react-dom|@base-ui|cytoscape|zustand)/|^client/(views|ui|state)/',
      },
    },
    {
      name: 'client-and-server-apart',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|graph-seed)/' },
    },
    {
      name: 'server-and-client-apart',
      severity: 'error',
      from: { path: '^(server|graph-seed)/' },
      to: { path: '^client/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(server|client|graph-seed|tools)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency-at-run-time',
      severity: 'error',
      from: { path: '^(server|graph-seed)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
