import { createRequire } from 'node:module';
import { NAME_INDEX } from './fill.ts';
import { reportReady, targetOf } from './child.ts';

/** What is used of the packages in the folder `neo4j-graphql`, which are no part of the product. */
interface Packages {
  readonly '@neo4j/graphql': {
    readonly Neo4jGraphQL: new (parts: { typeDefs: string; driver: unknown }) => {
      getSchema(): Promise<unknown>;
    };
  };
  readonly '@apollo/server': {
    readonly ApolloServer: new (parts: { schema: unknown }) => unknown;
  };
  readonly '@apollo/server/standalone': {
    startStandaloneServer(server: unknown, options: unknown): Promise<{ readonly url: string }>;
  };
  readonly 'neo4j-driver': {
    driver(uri: string, auth: unknown): unknown;
    readonly auth: { basic(username: string, password: string): unknown };
  };
}

const load = createRequire(new URL('./neo4j-graphql/package.json', import.meta.url)) as <
  Name extends keyof Packages,
>(
  name: Name,
) => Packages[Name];

/** The types of the timed questions, as the library's manual has them. */
const TYPES = `
  type Place @node {
    id: ID!
    name: String!
    nameEn: String
    builders: [Company!]! @relationship(type: "BUILDS_IN", direction: IN, properties: "Stated")
  }
  type Company @node @fulltext(indexes: [{ indexName: "${NAME_INDEX}", queryName: "companiesByName", fields: ["name"] }]) {
    id: ID!
    name: String!
    nameEn: String
    places: [Place!]! @relationship(type: "BUILDS_IN", direction: OUT, properties: "Stated")
    models: [Model!]! @relationship(type: "RELEASED", direction: OUT, properties: "Stated")
  }
  type Model @node {
    id: ID!
    name: String!
    nameEn: String
    makers: [Company!]! @relationship(type: "RELEASED", direction: IN, properties: "Stated")
  }
  type Stated @relationshipProperties { id: ID! status: String period: String }
`;

/** Serves the same data by @neo4j/graphql, in a process of its own. */
const { uri, auth } = targetOf(process.argv);
const neo4j = load('neo4j-driver');
const driver = neo4j.driver(uri, neo4j.auth.basic(auth.username, auth.password));
const library = new (load('@neo4j/graphql').Neo4jGraphQL)({ typeDefs: TYPES, driver });
const server = new (load('@apollo/server').ApolloServer)({ schema: await library.getSchema() });
const { url } = await load('@apollo/server/standalone').startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: () => Promise.resolve({ sessionConfig: { database: 'neo4j' } }),
});
reportReady(url);
