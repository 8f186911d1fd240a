import type { Database } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';

/** A graph as others make them: no id of ours, labels within labels, words of ours with other meanings. */
const SCHEMA = [
  'CREATE CONSTRAINT FOR (n:Film) REQUIRE n.isan IS UNIQUE',
  'CREATE CONSTRAINT FOR (n:Person) REQUIRE n.personId IS UNIQUE',
  'CREATE CONSTRAINT FOR (n:Person) REQUIRE n.nick IS UNIQUE',
  'CREATE FULLTEXT INDEX plots FOR (n:Film) ON EACH [n.plot]',
  'CREATE TEXT INDEX FOR (n:Film) ON (n.title)',
] as const;

const FILMS = `
  CREATE (solaris:Film {isan: 'solaris', title: 'Solaris', released: date('1972-03-20'), minutes: 167, plot: 'An ocean that thinks.'})
  CREATE (mirror:Film {isan: 'mirror:1975', title: '镜子', released: date('1975-03-07'), minutes: 107, status: 'restored', evidence: 'a print'})
  CREATE (lost:Film {title: 'Lost reel'})
  CREATE (andrei:Person:Director {personId: 1, nick: 'at', name: '安德烈', nameEn: 'Andrei', aliases: ['Tarkovsky']})
  CREATE (donatas:Person:Actor {personId: 2, nick: 'db', name: 'Donatas', aliases: 'Banionis'})
  CREATE (natalya:Person:Actor {personId: 3, nick: 'nb', name: 'Natalya'})
  CREATE (eduard:Person {personId: 4, nick: 'ea', name: 'Eduard'})
  CREATE (andrei)-[:DIRECTED {status: 'paid', period: 1972, id: 7}]->(solaris)
  CREATE (andrei)-[:DIRECTED]->(mirror)
  CREATE (donatas)-[:ACTED_IN {role: 'Kris', evidence: 'credits'}]->(solaris)
  CREATE (donatas)-[:ACTED_IN {role: 'Kris, dreaming'}]->(solaris)
  CREATE (natalya)-[:ACTED_IN {role: 'Hari'}]->(solaris)
  CREATE (eduard)-[:WROTE_MUSIC]->(solaris), (eduard)-[:WROTE_MUSIC]->(mirror)
  CREATE (review:Document {text: 'A long review.'})-[:ABOUT]->(solaris)
  CREATE (entity:Entity {id: 'x'})-[:\`见于 \\ "它"\`]->(review)
  CREATE (odd:\`Ship's \\ log\`:Thing {label: 'Odd'})-[:SPOKEN_BY]->(andrei)
  CREATE ({note: 'no label'})-[:NOTES]->(solaris)
`;

/** A Neo4j with that graph. */
export interface FilmGraph {
  readonly database: Database;
  /** Everything that the database held at first. */
  readonly before: unknown;
  /** Everything that it holds, its schema and its words included. */
  everything(): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startFilms(): Promise<FilmGraph> {
  const scratch = await startScratchNeo4j();
  const database = openDatabase(scratch.connection);
  const writer = openWriter(scratch.connection);
  for (const text of [...SCHEMA, FILMS, 'CALL db.awaitIndexes(60)']) {
    await writer.write([{ text, params: {} }]);
  }
  await writer.close();
  const everything = () =>
    Promise.all(EVERYTHING.map((text) => database.read({ text, params: {} })));
  return {
    database,
    before: await everything(),
    everything,
    async stop() {
      await database.close();
      await scratch.stop();
    },
  };
}

const EVERYTHING = [
  'MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS all ORDER BY id',
  'MATCH ()-[r]->() RETURN elementId(r) AS id, type(r) AS type, properties(r) AS all ORDER BY id',
  'SHOW INDEXES YIELD name RETURN name ORDER BY name',
  'CALL db.labels() YIELD label RETURN label ORDER BY label',
  'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey',
];
