/** Statements of analysts that read the seed's graph; none may be refused, nor fail. */
export const LEGITIMATE_READS: readonly string[] = `
MATCH (n) RETURN count(n)
MATCH (n:Company) RETURN n.name ORDER BY n.name LIMIT 5
match (n:Company) return n limit 1
MATCH (n:Company) RETURN n.set, n.create AS delete, n.merge AS remove LIMIT 1
MATCH (n:Company {name: $name}) RETURN n
MATCH (a:Company)-[r]->(b) RETURN a, r, b LIMIT 3
MATCH (a)-[r:RELEASED|DEVELOPED]->(b) RETURN type(r), count(*) ORDER BY count(*) DESC
MATCH (a)<-[r]-(b) RETURN a.id, b.id LIMIT 2
MATCH (a)--(b) RETURN DISTINCT labels(a) LIMIT 5
MATCH p = (a:Model)-[*1..2]-(b) RETURN p LIMIT 2
MATCH p = shortestPath((a:Model)-[*..4]-(b:Company)) WHERE a <> b RETURN length(p) LIMIT 1
MATCH p = allShortestPaths((a:Model)-[*..3]-(b:District)) RETURN p LIMIT 1
MATCH p = SHORTEST 1 (a:Model)-[:RELEASED]-+(b:Company) RETURN p LIMIT 1
MATCH p = ANY SHORTEST (a:Model)--+(b:Company) RETURN length(p) LIMIT 1
MATCH p = ALL SHORTEST (a:Model)--{1,3}(b:Company) RETURN length(p) LIMIT 1
MATCH p = SHORTEST 2 GROUPS (a:Model)--{1,3}(b:Company) RETURN length(p) LIMIT 1
MATCH ((a:Company)-[r]->(b)){1,2} RETURN size(r) LIMIT 2
MATCH (a:Company) ((x)-[r]->(y)){1,2} (b) RETURN a.name, size(x) LIMIT 2
MATCH (n) WHERE n:Company|Model RETURN count(n)
MATCH (n:Company&Entity) RETURN count(n)
MATCH (n:!Company) RETURN count(n)
MATCH (n:%) RETURN count(n)
MATCH (n) WHERE n:Company AND NOT n:Model RETURN count(n)
MATCH (n) WHERE n IS :: NODE RETURN count(n)
MATCH (n:$($label)) RETURN count(n)
MATCH (n:Company) WHERE n.name CONTAINS '科' RETURN n.name
MATCH (n:Company) WHERE n.name STARTS WITH '北' OR n.name ENDS WITH '司' RETURN n.name
MATCH (n:Company) WHERE n.name =~ '.*科技.*' RETURN n.name
MATCH (n:Company) WHERE n.nameEn =~ '(?i)beijing.*' RETURN n.nameEn
MATCH (n:Company) WHERE n.nameEn =~ $pattern RETURN n.nameEn
MATCH (n) WHERE n.id IN $ids RETURN n.name
MATCH (n) WHERE n.id IN ['company:zhipu', 'model:vidu'] RETURN n.name
MATCH (n:Company) WHERE n.name IS NOT NULL AND n.founded IS NULL RETURN count(n)
MATCH (n:Company) WHERE exists((n)-->()) RETURN count(n)
MATCH (n:Company) WHERE EXISTS { (n)-[:RELEASED]->(:Model) } RETURN n.name
MATCH (n:Company) WHERE EXISTS { MATCH (n)-[r]->(m) WHERE m.name <> n.name } RETURN count(n)
MATCH (n:Company) WHERE NOT (n)-->(:Model) RETURN count(n)
MATCH (n:Company) WHERE (n)--(:Model) XOR (n)--(:District) RETURN count(n)
MATCH (n:Company) RETURN n.name, COUNT { (n)--() } AS degree ORDER BY degree DESC LIMIT 3
MATCH (n:Company) RETURN n.name, COLLECT { MATCH (n)-->(m) RETURN m.name } AS names LIMIT 3
MATCH (n:Company) RETURN n {.name, .id, degree: COUNT { (n)--() }} LIMIT 2
MATCH (n:Company) RETURN n {.*, set: 1, delete: 2} LIMIT 1
MATCH (n:Company) RETURN properties(n), keys(n), labels(n), elementId(n), id(n) LIMIT 1
MATCH (n:Company) WITH n LIMIT 3 MATCH (n)-[r]-(m) RETURN n, collect(m) AS others
MATCH (n:Company) WITH n ORDER BY n.name SKIP 1 LIMIT 2 RETURN collect(n.name)
MATCH (n:Company) WITH collect(n) AS all UNWIND all AS one RETURN one.name LIMIT 1
MATCH (n) WITH labels(n) AS set, count(*) AS create RETURN set, create ORDER BY create DESC
MATCH (n) WITH n.name AS load, n.id AS drop RETURN load, drop LIMIT 2
MATCH (n) WITH count(n) AS use RETURN use
WITH 1 AS merge, 2 AS call RETURN merge + call AS remove
WITH {set: 1, delete: 2, create: 3} AS m RETURN m.set, m.delete, m['create']
RETURN {load: 1, csv: 2, drop: 3, show: 4, use: 5, call: 6} AS keywords
RETURN 'CREATE (n) DELETE n; DROP INDEX x' AS text
RETURN "LOAD CSV FROM 'http://x' AS l" AS text, 'it\\'s' AS quoted, "a\\"b" AS other
RETURN 'SHOW TRANSACTIONS' AS a, 'CALL dbms.listConfig()' AS b
MATCH (n) /* DELETE n */ RETURN count(n) // SET n.x = 1
// CREATE INDEX
RETURN 1 AS one
/* several
   lines; of ; comment */ RETURN 1 AS one;
MATCH (\`create\`:Company) RETURN \`create\`.name AS \`DROP INDEX\` LIMIT 1
MATCH (set:Company)-[delete]->(merge) RETURN set.name, type(delete), merge.name LIMIT 1
MATCH (start:Company)-[]->(end) RETURN start.name, end.name LIMIT 1
MATCH (n:Company) RETURN count(DISTINCT n.name) AS start
UNWIND [3, 1, 2] AS x RETURN x ORDER BY x DESC
UNWIND range(1, 20) AS x WITH x WHERE x % 3 = 0 RETURN collect(x)
UNWIND range(1, 1000000) AS x RETURN x LIMIT 3
UNWIND $list AS row RETURN row.a AS a, row.b AS b
UNWIND [[1, 2], [3]] AS xs UNWIND xs AS x RETURN sum(x)
RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x * x] AS squares
RETURN [x IN [1, 2, 3] | x ^ 2] AS powers
RETURN [(a:Company)-->(b) | b.name][..3] AS names
MATCH (a:Company) RETURN [(a)-[r]->(b) WHERE b.name <> '' | type(r)] AS types LIMIT 2
RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total
RETURN reduce(s = '', x IN ['a', 'b'] | s + x) AS joined
RETURN reduce(most = 0, x IN [3, 9, 4] | CASE WHEN x > most THEN x ELSE most END) AS most
RETURN reduce(l = [], x IN [1, 1, 2] | CASE WHEN x IN l THEN l ELSE l + x END) AS l
RETURN all(x IN [1, 2] WHERE x > 0) AND any(x IN [1] WHERE x = 1) AND none(x IN [] WHERE true) AND single(x IN [1] WHERE true) AS ok
RETURN CASE 1 WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END AS word
RETURN CASE WHEN 1 > 2 THEN 'a' WHEN true THEN 'b' END AS word
RETURN coalesce(null, 1) AS a, nullIf(1, 1) AS b, toString(1.5) AS c, toInteger('4') AS d, toFloat('1.5') AS e
RETURN size('abc'), size([1, 2]), reverse('abc'), toUpper('a'), toLower('A'), trim(' x '), split('a,b', ',')
RETURN substring('hello', 1, 3), left('hello', 2), right('hello', 2), replace('a', 'a', 'b'), ltrim(' a'), rtrim('a ')
RETURN normalize('é', NFD), trim(BOTH 'x' FROM 'xax'), btrim('xax', 'x'), char_length('中文')
RETURN abs(-1), ceil(1.2), floor(1.8), round(1.55, 1), sign(-3), sqrt(4), exp(0), log(e()), log10(100), pi()
RETURN sin(0), cos(0), tan(0), cot(1), asin(0), acos(1), atan(0), atan2(1, 1), degrees(pi()), radians(180), haversin(0)
RETURN date('2025-03-20') AS d, time('10:00+08:00') AS t, localtime('10:00') AS lt, datetime('2025-03-20T10:00Z') AS dt
RETURN date.truncate('month', date('2025-03-20')) AS d, datetime({epochSeconds: 0}) AS dt, localdatetime() IS NOT NULL AS l
RETURN duration('P1Y2M3DT4H') AS d, duration.between(date('2025-01-01'), date('2025-03-20')) AS b, duration.inDays(date('2025-01-01'), date('2025-03-20')) AS i
RETURN date() >= date('2020-01-01') AS later, datetime().epochMillis > 0 AS positive, date('2025-03-20').quarter AS q
RETURN datetime.fromepoch(0, 0), datetime.fromepochmillis(0), time.truncate('hour', time()), localtime.truncate('hour', localtime()) IS NOT NULL
RETURN point({longitude: 116.4, latitude: 39.9}) AS p, point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS d
RETURN point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS inside
RETURN vector.similarity.cosine([1.0, 0.0], [0.0, 1.0]) AS c, vector.similarity.euclidean([1.0], [2.0]) AS e
RETURN valueType(1), valueType('a'), 1 IS :: INTEGER, [1] IS :: LIST<INTEGER NOT NULL>, null IS NULL
RETURN toBooleanList(['true']), toIntegerList(['1']), toFloatList(['1.5']), toStringList([1]), toBooleanOrNull('x'), toIntegerOrNull('x')
RETURN 9007199254740993 AS big, -9223372036854775808 AS least, 0x1F AS hex, 0o17 AS octal, 1_000 AS grouped, 1e3 AS float, .5 AS half
RETURN 1 + 2 * 3 - 4 / 2 % 3 ^ 2 AS n, 1 <> 2 AS a, 1 <= 2 AS b, NOT true AS c, true XOR false AS d, -(-1) AS e
RETURN [1, 2, 3][0], [1, 2, 3][-1], [1, 2, 3][0..2], [1, 2, 3][1..], 'a' + 'b', 'a' || 'b', [1] + 2, [1] || [2]
RETURN {a: {b: [1, {c: 2}]}}.a.b[1].c AS deep
RETURN $name AS name, $ids AS ids, $list[0].a AS a
RETURN randomUUID() IS NOT NULL AS u, rand() < 1 AS r, timestamp() > 0 AS t, isEmpty([]) AS e, isNaN(0.0 / 0.0) AS n
RETURN head([1, 2]), last([1, 2]), tail([1, 2]), range(0, 4, 2), range(5, 1, -1)
MATCH (n:Company) RETURN min(n.name), max(n.name), avg(size(n.name)), sum(size(n.name)), stdev(size(n.name)), stdevp(size(n.name))
MATCH (n:Company) RETURN percentileCont(size(n.name), 0.5), percentileDisc(size(n.name), 0.5), collect(DISTINCT left(n.name, 1))
MATCH (n:Company) RETURN count(*) AS all, count(n.nameEn) AS english
MATCH p = (a:Model)--(b) RETURN nodes(p), relationships(p), length(p) LIMIT 1
MATCH (a)-[r]->(b) RETURN startNode(r).name, endNode(r).name, type(r), properties(r) LIMIT 1
MATCH (a:Company) OPTIONAL MATCH (a)-[:RELEASED]->(m:Model) RETURN a.name, collect(m.name) LIMIT 3
OPTIONAL MATCH (n:Nothing) RETURN n
MATCH (n:Company) RETURN n.name UNION MATCH (n:Model) RETURN n.name
MATCH (n:Company) RETURN n.name AS x UNION ALL MATCH (n:Model) RETURN n.name AS x
MATCH (n:Company) RETURN n.name AS x UNION DISTINCT MATCH (n:Model) RETURN n.name AS x
CALL { MATCH (n:Company) RETURN count(n) AS c } RETURN c
CALL () { MATCH (n:Company) RETURN count(n) AS c } RETURN c
MATCH (n:Company) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN n.name, c LIMIT 3
MATCH (n:Company) CALL (*) { MATCH (n)--(m) RETURN count(m) AS c } RETURN n.name, c LIMIT 3
MATCH (n:Company) CALL { WITH n MATCH (n)--(m) RETURN count(m) AS c } RETURN n.name, c LIMIT 3
MATCH (n:Company) OPTIONAL CALL (n) { MATCH (n)-->(m:Nothing) RETURN m } RETURN n.name, m LIMIT 3
CALL { MATCH (n:Company) RETURN n.name AS x UNION MATCH (n:Model) RETURN n.name AS x } RETURN count(x)
CALL db.labels()
CALL db.labels
CALL db.labels() YIELD label RETURN label ORDER BY label
CALL db.relationshipTypes() YIELD relationshipType AS t RETURN count(t)
CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey)
CALL db.schema.visualization()
CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName RETURN nodeType, propertyName LIMIT 5
CALL db.schema.relTypeProperties()
CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer RETURN analyzer LIMIT 2
CALL db.info() YIELD name RETURN name
CALL db.info()
CALL db.ping()
SHOW INDEXES
SHOW INDEX YIELD name, type WHERE type = 'RANGE' RETURN name
SHOW ALL INDEXES YIELD *
SHOW FULLTEXT INDEXES
SHOW CONSTRAINTS
SHOW CONSTRAINTS YIELD name, type RETURN name, type
SHOW FUNCTIONS
SHOW BUILT IN FUNCTIONS YIELD name, category RETURN category, count(*)
SHOW USER DEFINED FUNCTIONS
SHOW PROCEDURES YIELD name, mode WHERE mode = 'READ' RETURN name
EXPLAIN MATCH (n:Company) WHERE n.name = $missing RETURN n
PROFILE MATCH (n:Company) RETURN count(n)
CYPHER 5 MATCH (n:Company) RETURN count(n)
CYPHER runtime=slotted MATCH (n:Company) RETURN count(n)
CYPHER planner=cost runtime=interpreted EXPLAIN MATCH (n) RETURN n
explain match (n) return n
MATCH (n:Company) USING SCAN n:Company RETURN count(n)
MATCH (a:Company)-->(m)<--(b:Company) USING JOIN ON m RETURN count(*)
MATCH (a:Company), (b:District) RETURN count(*)
MATCH (n) WHERE size([(n)--() | 1]) > 5 RETURN n.name LIMIT 3
MATCH (n) WHERE any(label IN labels(n) WHERE label IN ['Company']) RETURN count(n)
MATCH (n) RETURN n.transactions, n.terminate, n.settings LIMIT 1
WITH ['a'] AS transactions UNWIND ['a', 'b'] AS x RETURN x IN transactions AS found
WITH [1, 2] AS list RETURN 1 IN list AND NOT 3 IN list AS found
MATCH (n:Company) RETURN n.name AS name, n.id AS id ORDER BY name, id DESC SKIP 0 LIMIT 2
MATCH (n:Company) RETURN n.name LIMIT toInteger($one)
MATCH (n:Company) RETURN n.name OFFSET 1 LIMIT 1
RETURN 'caf\\u00e9 \\u4e2d\\u6587' AS text
RETURN '可灵' AS 名字, 'emoji 😀' AS e
MATCH (公司:Company) RETURN 公司.name LIMIT 1
MATCH (n) WHERE n['name'] = $name RETURN n.id
MATCH (n) WHERE elementId(n) = $element RETURN n
MATCH (n) RETURN *, 1 AS one LIMIT 1
MATCH (n) WITH *, size(n.name) AS s RETURN s LIMIT 1
MATCH (n:Company) WHERE n.name > 'a' AND 'a' < n.name <= 'z' RETURN count(n)
MATCH (a WHERE a.name IS NOT NULL)-[r WHERE r.status = 'achieved']->(b:Model) RETURN count(*)
RETURN EXISTS { MATCH (n:Company) RETURN n } AS some, COUNT { MATCH (n:Company) RETURN DISTINCT n.name } AS names
`
  .split('\n')
  .filter((line) => line !== '')
  .reduce<string[]>((all, line) => {
    // A comment on a line of its own belongs to the statement after it.
    const last = all.at(-1);
    if (last !== undefined && (/^\/\/[^\n]*$/.test(last) || /^\/\*(?:(?!\*\/)[^])*$/.test(last))) {
      all[all.length - 1] = `${last}\n${line}`;
    } else all.push(line);
    return all;
  }, []);

/** Values for the parameters that they name. */
export const PARAMETERS = {
  name: '智谱',
  label: 'Company',
  pattern: '(?i).*tech.*',
  ids: ['company:zhipu', 'model:vidu'],
  list: [
    { a: 1, b: 'x' },
    { a: 2, b: null },
  ],
  one: 1,
  element: '4:none:0',
};
