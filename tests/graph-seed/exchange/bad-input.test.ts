import { describe, expect, test } from '@jest/globals';
import { surveyFiles } from './read-files.ts';
import type { Files } from './read-files.ts';

const PEOPLE = ':ID,:LABEL,name\nann,Person,Ann\nbob,Person,Bob\n';
const GBK = Uint8Array.from([
  0xb1, 0xb1, 0xbe, 0xa9, 0xca, 0xd0, 0xbe, 0xad, 0xd0, 0xc5, 0xbe, 0xd6,
]);
const ONTOLOGY = `
entityTypes:
  Person: { properties: { born: { kind: integer } } }
  Film: {}
relationTypes:
  ACTED_IN: { from: [Person], to: [Film], properties: { takings: { kind: decimal } } }
`;
const REST = 'the rest of the file is not read';

/** What is wrong, the files, and every problem; whatever else is in the files is accepted. */
const CASES: readonly (readonly [name: string, files: Files, problems: readonly string[]])[] = [
  [
    'a row with too few fields',
    { 'people.csv': `${PEOPLE}cid,Person` },
    ['people.csv:4: row: the row has 2 fields, the header 3'],
  ],
  [
    'a name too long for an index',
    {
      'people.csv': `${PEOPLE}cid,Person,${'名'.repeat(2_001)}\ndan,Person,${'名'.repeat(2_000)}\n`,
    },
    ['people.csv:4: name: name: 2001 characters; at most 2000 can be indexed'],
  ],
  [
    'a quote that is never closed costs its line',
    { 'people.csv': ':ID,:LABEL,name\nann,Person,"Ann\nbob,Person,Bob\n' },
    ['people.csv:2: row: the quote before "Ann" is never closed'],
  ],
  [
    'quotes in the wrong place',
    { 'people.csv': ':ID,:LABEL,name\nann,Person,A"nn\nbob,Person,"Bo"b\ncid,Person,Cid\n' },
    [
      'people.csv:2: row: a lone quote after "A": a field with a quote stands in quotes',
      'people.csv:3: row: a lone quote after "Bo": a quote inside quotes is written twice',
    ],
  ],
  [
    'lines are counted through quoted line breaks',
    { 'people.csv': ':ID,:LABEL,name\r\nann,Person,"A\r\nn\nn"\r\nbob,Person\r\n' },
    ['people.csv:5: row: the row has 2 fields, the header 3'],
  ],
  [
    'values of the wrong kind',
    {
      'people.csv': [
        'id:ID,:LABEL,n:int,on:boolean,at:date,zone:datetime,where:point,tags:long[],c:char,b:byte[]',
        'a,P,2147483648,,,,,,,',
        'b,P,,yes,,,,,,',
        'c,P,,,2025-02-30,,,,,',
        'd,P,,,,2025-03-20T10:30:00,,,,',
        'e,P,,,,"2025-03-20T10:30:00[Asia/Peking]",,,,',
        'f,P,,,,,"{x:1,y:2,crs:mars}",,,',
        'g,P,,,,,"{latitude:91,longitude:2}",,,',
        'h,P,,,,,,1;x,,',
        'i,P,,,,,,,ab,',
        'j,P,,,,,,,,1;200',
        'k,P,7,true,2025-02-28,2025-03-20T10:30Z,"{x:1,y:2}",1;2,あ,-1;1',
      ].join('\n'),
    },
    [
      'people.csv:2: value: n: "2147483648" must be a whole number of the type int',
      'people.csv:3: value: on: "yes" must be true or false.',
      'people.csv:4: value: at: "2025-02-30" is no date: there is no such day or time (such as 2025-03-20)',
      'people.csv:5: value: zone: "2025-03-20T10:30:00" must be a moment with its offset or zone such as 2025-03-20T10:30:00+08:00[Asia/Shanghai]',
      'people.csv:6: value: zone: "2025-03-20T10:30:00[Asia/Peking]" names no time zone: "Asia/Peking" (such as 2025-03-20T10:30:00+08:00[Asia/Shanghai])',
      'people.csv:7: value: where: "{x:1,y:2,crs:mars}": there is no reference system "mars" with 2 axes: wgs-84, wgs-84-3d, cartesian, cartesian-3d',
      'people.csv:8: value: where: "{latitude:91,longitude:2}": a longitude lies between -180 and 180, a latitude between -90 and 90',
      'people.csv:9: value: tags: "x" must be a whole number of the type long',
      'people.csv:10: value: c: "ab" must be one character',
      'people.csv:11: value: b: "200" must be a byte, -128 to 127',
    ],
  ],
  [
    'headers',
    {
      'a.csv': ':ID,:LABEL,n:integr\nann,Person,1\n',
      'b.csv': 'x,y\n1,2\n',
      'c.csv': ':START_ID,:END_ID\na,b\n',
      'd.csv': ':ID,:START_ID\na,b\n',
      'e.csv': ':ID,name,name\na,b,c\n',
      'people.csv': PEOPLE,
    },
    [
      `a.csv:1: header: column "n:integr": there is no type "integr". There are string, char, boolean, byte, short, int, long, float, double, point, date, localtime, time, localdatetime, datetime, duration; ${REST}`,
      'b.csv:1: header: the file has no header: nodes need a column :ID, relations :START_ID, :END_ID and :TYPE, here or in a file of the same name with -header; the rest of the file is not read',
      `c.csv:1: header: there is no column :TYPE; ${REST}`,
      `d.csv:1: header: a file holds nodes (:ID) or relations (:START_ID, :END_ID, :TYPE), not both; ${REST}`,
      `e.csv:1: header: the column "name" stands twice; ${REST}`,
    ],
  ],
  [
    'ids and ends',
    {
      'people.csv': `${PEOPLE}ann,Person,Anna\n,Person,Nobody\n`,
      'knows.csv':
        ':START_ID,:END_ID,:TYPE,id\nann,bob,KNOWS,k1\nann,cid,KNOWS,\nbob,ann,KNOWS,k1\nbob,,KNOWS,\nbob,ann,,\n',
    },
    [
      'knows.csv:3: dangling: the relation ends at "cid", which is not in the data',
      'knows.csv:4: duplicate: the relation id "k1" stands twice',
      'knows.csv:5: row: the row has no :END_ID',
      'knows.csv:6: row: the row has no :TYPE',
      'people.csv:4: duplicate: the id "ann" stands twice, first at people.csv:2',
      'people.csv:5: id: the row has no :ID',
    ],
  ],
  [
    'types, ends and kinds by the ontology',
    {
      'ontology.yaml': ONTOLOGY,
      'all.jsonl': [
        '{"type":"node","id":"a","labels":["Person"],"properties":{"born":1970}}',
        '{"type":"node","id":"b","labels":["Persn"]}',
        '{"type":"node","id":"c","labels":["Person"],"properties":{"born":"1970"}}',
        '{"type":"node","id":"d","labels":[]}',
        '{"type":"node","id":"f","labels":["Film"]}',
        '{"type":"relationship","id":"0","label":"ACTED_IN","start":{"id":"a"},"end":{"id":"f"},"properties":{"takings":"12.50"}}',
        '{"type":"relationship","id":"1","label":"ACTEDIN","start":{"id":"a"},"end":{"id":"f"}}',
        '{"type":"relationship","id":"2","label":"ACTED_IN","start":{"id":"f"},"end":{"id":"a"}}',
        '{"type":"relationship","id":"3","label":"ACTED_IN","start":{"id":"c"},"end":{"id":"f"}}',
        '{"type":"relationship","id":"4","label":"ACTED_IN","start":{"id":"a"},"end":{"id":"f"},"properties":{"takings":true}}',
      ].join('\n'),
    },
    [
      'all.jsonl:2: type: there is no entity type "Persn". Did you mean "Person"?',
      'all.jsonl:3: kind: born: "1970" is text, but the ontology says integer',
      'all.jsonl:4: type: the entity has no type, and the ontology asks for one',
      'all.jsonl:7: type: there is no relation type "ACTEDIN". Did you mean "ACTED_IN"?',
      'all.jsonl:8: ends: ACTED_IN cannot begin at Film, but at Person',
      'all.jsonl:9: dangling: the relation begins at "c", which has a problem itself',
      'all.jsonl:10: kind: takings: "true" is boolean, but the ontology says decimal',
    ],
  ],
  [
    'lines of JSON',
    {
      'all.jsonl': [
        '{"type":"node","id":"a","labels":["P"]}',
        '{"type":"node","id":"b"',
        '{"type":"nod","id":"b"}',
        '{"type":"node","id":"b","name":"B"}',
        '{"type":"node","id":"b","properties":{"n":{"a":1}}}',
        '{"type":"node","id":"b","properties":{"n":[1,"a"]}}',
        '{"type":"node","id":"b","properties":{"n":9223372036854775808}}',
        '{"type":"node","id":"b","properties":{"n":[9007199254740993,1.5]}}',
        '{"type":"node","id":"b","properties":{"d":"2025"},"kinds":{"d":"dat"}}',
        '{"type":"node","id":"b","properties":{"d":"\\ud83d"}}',
        '{"type":"node","id":"b","properties":{"d":1,"d":2}}',
        '{"type":"node","id":["b"]}',
        '{"type":"relationship","id":"1","label":"T","start":"a","end":{"id":"a"}}',
        '[]',
      ].join('\n'),
    },
    [
      'all.jsonl:2: json: column 24: "," or "}" was expected, not the end of the line',
      'all.jsonl:3: json: "type" must be "node" or "relationship", not "nod". Did you mean "node"?',
      'all.jsonl:4: json: unknown key "name": properties stand in "properties".',
      'all.jsonl:5: json: n: a map can only be a point: a point has no part "a": crs, srid, x, y, z, longitude, latitude, height',
      'all.jsonl:6: json: n: the elements of a list must be of one kind, points of one reference system',
      'all.jsonl:7: json: n: 9223372036854775808 does not fit into 64 bits',
      'all.jsonl:8: json: n: the list holds decimals and a whole number that no decimal can hold exactly',
      'all.jsonl:9: json: d: there is no kind "dat". Did you mean "date"?',
      'all.jsonl:10: json: column 51: the text holds half a character (a lone surrogate)',
      'all.jsonl:11: json: column 48: the name "d" stands twice',
      'all.jsonl:12: json: "id" must be text or a whole number, not ["b"]',
      'all.jsonl:13: json: "start" must be {"id": …}, not "a"',
      'all.jsonl:14: json: "[]" must be an object, one a line',
    ],
  ],
  [
    'a document type in XML',
    {
      'g.graphml':
        '<?xml version="1.0"?>\n<!DOCTYPE g [<!ENTITY a "aaaa">]>\n<graphml><graph><node id="a"/></graph></graphml>',
    },
    [`g.graphml:2: xml: a document type (<!DOCTYPE>) is not read: take it out; ${REST}`],
  ],
  [
    'an entity nobody declared',
    { 'g.graphml': '<graphml><graph>\n<node id="a"/>\n<node id="&b;"/></graph></graphml>' },
    [`g.graphml:3: xml: undefined entity; ${REST}`],
  ],
  [
    'XML that breaks off',
    { 'g.graphml': '<graphml>\n<graph>\n<node id="a"/>\n<node id="b">' },
    [`g.graphml:4: xml: unclosed tag: node; ${REST}`],
  ],
  [
    'GraphML that means nothing',
    {
      'g.graphml': [
        '<graphml><key id="born" for="node" attr.name="born" attr.type="int"/><graph>',
        '<node id="a"><data key="born">1970</data></node>',
        '<node id="b"><data key="bron">1970</data></node>',
        '<node id="c"><data key="born">1970?</data></node>',
        '<node/>',
        '<edge source="a"/>',
        '<edge source="a" target="b"/>',
        '</graph></graphml>',
      ].join('\n'),
    },
    [
      'g.graphml:3: value: there is no key "bron". Did you mean "born"?',
      'g.graphml:4: value: born: "1970?" must be a whole number of the type long',
      'g.graphml:5: value: the node has no id',
      'g.graphml:6: value: the edge has no target',
      'g.graphml:7: dangling: the relation ends at "b", which is not in the data',
    ],
  ],
  [
    'another encoding',
    {
      'a.csv': new Uint8Array([...Buffer.from('\ufeff:ID,name\nx,X\n', 'utf16le')]),
      'b.csv': new Uint8Array([...Buffer.from(':ID,name\n1,ok\n2,'), ...GBK, 10]),
      'c.csv': new Uint8Array([...Buffer.from(':ID,name\n1,'), 0xe9, 0x74, 0xe9, 10]),
      'd.csv': new Uint8Array([...Buffer.from(':ID,name\n3,ok\n'), 0, 0, 10]),
      'e.csv': new Uint8Array([0x1f, 0x8b, 8, 0]),
      'f.csv': new Uint8Array([...Buffer.from(':ID,name\n4,京'.slice(0, -1)), 0xe4, 0xba]),
      'g.csv': new Uint8Array([...Buffer.from(':ID,name\nx,X\n', 'utf16le')]),
    },
    [
      `a.csv:1: encoding: the file is UTF-16 (little endian), not UTF-8: save it as UTF-8; ${REST}`,
      `b.csv:3: encoding: the file is GB18030, not UTF-8: save it as UTF-8; ${REST}`,
      `c.csv:2: encoding: byte 0xe9 is not UTF-8: save it as UTF-8; ${REST}`,
      `d.csv:3: nul: a NUL character: the file is damaged or not text; ${REST}`,
      `e.csv:1: encoding: the file is compressed with gzip, not UTF-8: save it as UTF-8; ${REST}`,
      `f.csv:2: encoding: the file breaks off within a character; ${REST}`,
      `g.csv:1: encoding: the file is UTF-16 (little endian, unmarked), not UTF-8: save it as UTF-8; ${REST}`,
    ],
  ],
];

describe('bad input is named by file and line', () => {
  test.each(CASES)('%s', async (_name, files, problems) => {
    const surveyed = await surveyFiles(files);
    expect(surveyed.problems).toEqual(problems);
    const { survey, accepted } = surveyed;
    expect(survey.nodes + survey.relations).toBe(accepted.length);
  });
});
