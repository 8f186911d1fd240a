import { example, text } from './cypher-example.ts';
import type { CypherExample } from './cypher-example.ts';

/** Questions of analysts: figures, statuses, evidence, values of every type, plans. */
export const ANALYSIS_EXAMPLES: readonly CypherExample[] = [
  example(
    'figures',
    ['数据：最大的几个', 'Figures: the largest'],
    ['数值列可排序、画图', 'Numbers to sort and to draw'],
    ['Figure'],
    `MATCH (f:Figure)
  WHERE f.number IS NOT NULL AND f.normalUnit = $unit
RETURN f.name AS figure, f.number AS number, f.asWritten AS asWritten, f.period AS period
  ORDER BY number DESC, figure`,
    { unit: text('个') },
  ),
  example(
    'targets',
    ['目标与结果', 'Targets beside results'],
    ['同一指标的实际数和目标数', 'What was reached and what is aimed at, of one indicator'],
    ['Figure', 'Indicator', 'MEASURES'],
    `MATCH (result:Figure {status: 'achieved'})-[:MEASURES]->(i:Indicator)<-[:MEASURES]-(target:Figure {status: 'target'})
RETURN i.name AS indicator, result.asWritten AS result, target.asWritten AS target, target.period AS period
  ORDER BY i.id`,
  ),
  example(
    'status',
    ['各年的状态', 'Statuses by period'],
    ['两个分组，一个计数', 'Two groups and a count'],
    ['Entity'],
    `MATCH (:Entity)-[r]->(:Entity)
  WHERE r.status IS NOT NULL AND r.period IS NOT NULL
RETURN r.period AS period, r.status AS status, count(*) AS relations
  ORDER BY period, status`,
  ),
  example(
    'planned',
    ['计划中的项目', 'What is planned'],
    ['谁推进，原文怎样说', 'Who advances it, and what is stated'],
    ['Project', 'ADVANCED'],
    `MATCH (who)-[r:ADVANCED {status: 'planned'}]->(p:Project)
RETURN who.name AS who, p.name AS project, r.period AS period, r.statementZh AS statement
  ORDER BY project, who`,
  ),
  example(
    'speakers',
    ['每位发言人说了多少', 'How much each speaker said'],
    ['句子、发言人，按句数排列', 'Sentences by speaker'],
    ['Sentence', 'SPOKEN_BY'],
    `MATCH (s:Sentence)-[:SPOKEN_BY]->(who)
RETURN who.name AS speaker, count(*) AS sentences, sum(s.end - s.start) AS characters
  ORDER BY sentences DESC, speaker`,
  ),
  example(
    'with',
    ['先汇总再筛选', 'Aggregate, then filter'],
    ['WITH 之后只留下列出的变量', 'After WITH only what it lists remains'],
    ['Indicator', 'Figure', 'MEASURES'],
    `MATCH (f:Figure)-[:MEASURES]->(i:Indicator)
WITH i, count(f) AS figures
  WHERE figures > 1
RETURN i.name AS indicator, figures
  ORDER BY figures DESC, i.id`,
  ),
  example(
    'values',
    ['各种类型的值', 'Values of every type'],
    [
      '64 位整数、小数、日期、时长、点、列表、映射，一位不差',
      '64-bit integers, decimals, dates, durations, points, lists and maps, to the last digit',
    ],
    [],
    `RETURN 9223372036854775807 AS integer,
  0.1 + 0.2 AS float,
  date('2025-03-20') AS date,
  datetime('2025-03-20T10:00:00+08:00[Asia/Shanghai]') AS dateTime,
  duration('P1Y2M3DT4H') AS duration,
  point({longitude: 116.4, latitude: 39.9}) AS point,
  [1, 'two', null, [3.0]] AS list,
  {name: '京图', nested: {answer: 42}} AS map`,
  ),
  example(
    'dates',
    ['日期计算', 'Reckoning with dates'],
    ['文献日期、之后多少天', 'A document’s date and the days since'],
    ['Document'],
    `MATCH (d:Document)
WITH d, date(d.date) AS day
RETURN d.title AS title, day, day + duration('P1M') AS monthLater,
  duration.inDays(day, date('2025-12-31')).days AS daysToYearsEnd`,
  ),
  example(
    'indexes',
    ['有哪些索引', 'Which indexes there are'],
    ['从带索引的属性入手，查询最快', 'Queries that start from them are fastest'],
    [],
    'SHOW INDEXES',
  ),
  example(
    'profile',
    ['一次查询的开销', 'What a query costs'],
    ['PROFILE：每一步的行数和访问次数', 'PROFILE: rows and hits of every step'],
    ['Company', 'RELEASED'],
    `PROFILE
MATCH (c:Company {id: $id})-[:RELEASED]->(m)
RETURN m.name`,
    { id: text('company:zhipu') },
  ),
  example(
    'procedure',
    ['调用过程', 'Calling a procedure'],
    ['YIELD 选出它给出的列', 'YIELD chooses the columns that it gives'],
    [],
    'CALL db.labels() YIELD label\nRETURN label\n  ORDER BY label',
  ),
];
