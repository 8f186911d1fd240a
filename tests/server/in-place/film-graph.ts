/** A graph as others make them: no id of ours, labels within labels, words of ours with other meanings. */
export const SCHEMA = [
  'CREATE CONSTRAINT FOR (n:Film) REQUIRE n.isan IS UNIQUE',
  'CREATE CONSTRAINT FOR (n:Person) REQUIRE n.personId IS UNIQUE',
  'CREATE CONSTRAINT FOR (n:Person) REQUIRE n.nick IS UNIQUE',
  'CREATE FULLTEXT INDEX plots FOR (n:Film) ON EACH [n.plot]',
  'CREATE TEXT INDEX FOR (n:Film) ON (n.title)',
] as const;

export const FILMS = `
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
