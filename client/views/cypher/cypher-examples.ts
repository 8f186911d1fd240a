import { example, text, whole } from './cypher-example.ts';
import type { CypherExample } from './cypher-example.ts';
import { ANALYSIS_EXAMPLES } from './analysis-examples.ts';

const READING_EXAMPLES: readonly CypherExample[] = [
  example(
    'companies',
    ['列出企业', 'List the companies'],
    ['一类实体，画成图', 'Entities of one type, drawn'],
    ['Company'],
    'MATCH (c:Company)\nRETURN c\n  ORDER BY c.id',
  ),
  example(
    'around',
    ['谁的模型', 'Whose models'],
    ['企业与它发布的模型', 'Companies and the models they released'],
    ['Company', 'Model', 'RELEASED'],
    'MATCH (c:Company)-[r:RELEASED]->(m:Model)\nRETURN c, r, m',
  ),
  example(
    'by-name',
    ['按名称查找', 'Find by name'],
    ['用参数，中英文名都查', 'With a parameter, in both languages'],
    ['Entity'],
    `MATCH (e:Entity)
  WHERE e.name CONTAINS $text OR toLower(e.nameEn) CONTAINS toLower($text)
RETURN e.id AS id, e.name AS name, e.nameEn AS nameEn
  ORDER BY id`,
    { text: text('大模型') },
  ),
  example(
    'types',
    ['每类有多少', 'How many of each type'],
    ['按标签计数，可看图表', 'Counted by label; look at the chart'],
    ['Entity'],
    `MATCH (e:Entity)
UNWIND [label IN labels(e) WHERE label <> 'Entity'] AS type
RETURN type, count(*) AS entities
  ORDER BY entities DESC, type`,
  ),
  example(
    'relation-types',
    ['每种关系有多少', 'How many of each relationship'],
    ['关系类型、数量、状态', 'Types, counts and statuses'],
    ['Entity'],
    `MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, count(*) AS relations, collect(DISTINCT r.status) AS statuses
  ORDER BY relations DESC, type`,
  ),
  example(
    'hubs',
    ['联系最多的实体', 'The best connected'],
    ['用 COUNT 子查询数关系', 'Relationships counted in a subquery'],
    ['Entity'],
    `MATCH (e:Entity)
WITH e, COUNT { (e)--(:Entity) } AS degree
RETURN e.id AS id, e.name AS name, degree
  ORDER BY degree DESC, id
  LIMIT $limit`,
    { limit: whole(10) },
  ),
  example(
    'path',
    ['两者之间的最短路径', 'The shortest path between two'],
    ['返回整条路径，画成图', 'The whole path, drawn'],
    ['Entity'],
    `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH path = shortestPath((a)-[*..6]-(b))
RETURN path, length(path) AS steps`,
    { from: text('model:kling'), to: text('place:beijing') },
  ),
  example(
    'two-steps',
    ['两步以内', 'Within two steps'],
    ['限定关系类型和步数', 'Types and number of steps are bounded'],
    ['Company', 'RELEASED', 'CITED_UNDER'],
    `MATCH path = (:Company {id: $company})-[:RELEASED|CITED_UNDER*1..2]->(:Entity)
RETURN path`,
    { company: text('company:kuaishou') },
  ),
  example(
    'optional',
    ['没有模型的企业也列出', 'Keep those that lack something'],
    ['OPTIONAL MATCH 和 null', 'OPTIONAL MATCH and null'],
    ['Company', 'Model', 'RELEASED'],
    `MATCH (c:Company)
OPTIONAL MATCH (c)-[:RELEASED]->(m:Model)
RETURN c.name AS company, m.name AS model
  ORDER BY c.id, m.id`,
  ),
  example(
    'stubs',
    ['只返回关系', 'Relationships alone'],
    [
      '两端没有返回，图里用虚线圈表示，可以载入',
      'Their ends are not returned: stubs, which can be loaded',
    ],
    ['RELEASED'],
    'MATCH ()-[r:RELEASED]->()\nRETURN r\n  ORDER BY r.id',
  ),
];

/** Twenty questions that show what the console does, from reading to plans. */
export const CYPHER_EXAMPLES: readonly CypherExample[] = [
  ...READING_EXAMPLES,
  ...ANALYSIS_EXAMPLES,
];

/** Which example helps where a statement failed by a rule. */
export const EXAMPLE_FOR: Readonly<Record<string, string | undefined>> = {
  syntax: 'around',
  'first-word': 'around',
  write: 'companies',
  schema: 'indexes',
  admin: 'indexes',
  show: 'indexes',
  'load-csv': 'companies',
  use: 'companies',
  timeout: 'two-steps',
  memory: 'hubs',
  'row-too-large': 'relation-types',
  'parameter-missing': 'by-name',
  'parameter-value': 'by-name',
  'unknown-variable': 'with',
  'unknown-function': 'dates',
  function: 'dates',
  type: 'figures',
  arithmetic: 'figures',
  procedure: 'procedure',
  'unknown-procedure': 'procedure',
  plan: 'profile',
  doubling: 'two-steps',
  'large-range': 'values',
  regex: 'by-name',
  empty: 'companies',
};
