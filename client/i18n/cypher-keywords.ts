/** What the words of Cypher do, for the card beside them. */
export const KEYWORD_WORDS: Readonly<
  Record<string, { readonly zh: string; readonly en: string } | undefined>
> = {
  MATCH: {
    zh: '找出图中与模式相符的部分：(a)-[r]->(b)。',
    en: 'Finds what in the graph fits a pattern: (a)-[r]->(b).',
  },
  OPTIONAL: {
    zh: '与 MATCH 相同，但没有相符的部分时保留这一行，变量为 null。',
    en: 'Like MATCH, but keeps the row with null where nothing fits.',
  },
  WHERE: {
    zh: '只留下条件成立的行；与 null 比较的结果是 null，不算成立。',
    en: 'Keeps rows whose condition is true; a comparison with null is null, which is not true.',
  },
  WITH: {
    zh: '把列出的变量交给后面的语句；没有列出的不再可用。可在此汇总、排序、截取。',
    en: 'Hands the listed variables on; the others are gone. Aggregates, orders and cuts on the way.',
  },
  RETURN: { zh: '给出结果的各列。', en: 'Gives the columns of the result.' },
  DISTINCT: { zh: '去掉重复的行。', en: 'Drops rows that are the same.' },
  ORDER: {
    zh: '排序：ORDER BY a DESC, b。null 在升序中最后。',
    en: 'Orders rows: ORDER BY a DESC, b. Upwards null comes last.',
  },
  LIMIT: { zh: '最多取这么多行。', en: 'Takes at most so many rows.' },
  SKIP: { zh: '跳过前面的若干行。', en: 'Passes over the first rows.' },
  OFFSET: {
    zh: '跳过前面的若干行，与 SKIP 相同。',
    en: 'Passes over the first rows, as SKIP does.',
  },
  UNWIND: {
    zh: '把列表拆成一行一个：UNWIND [1, 2] AS x。',
    en: 'Turns a list into a row for each item: UNWIND [1, 2] AS x.',
  },
  CALL: {
    zh: '调用过程，或运行子查询：CALL (a) { … RETURN b }。',
    en: 'Calls a procedure, or runs a subquery: CALL (a) { … RETURN b }.',
  },
  YIELD: { zh: '选出过程给出的列。', en: 'Chooses the columns that a procedure gives.' },
  UNION: {
    zh: '把两个列相同的结果接在一起，去掉重复；UNION ALL 保留重复。',
    en: 'Joins two results of the same columns without repeats; UNION ALL keeps them.',
  },
  EXPLAIN: { zh: '给出执行计划，不运行。', en: 'Shows the plan and runs nothing.' },
  PROFILE: {
    zh: '运行，并给出每一步的行数和访问次数。',
    en: 'Runs, and shows rows and hits of every step.',
  },
  EXISTS: {
    zh: '子查询有结果时为真：EXISTS { (a)-->(b) }。',
    en: 'True where a subquery finds something: EXISTS { (a)-->(b) }.',
  },
  CASE: {
    zh: '按条件取值：CASE WHEN 条件 THEN 值 ELSE 值 END。',
    en: 'Chooses by condition: CASE WHEN … THEN … ELSE … END.',
  },
  CONTAINS: {
    zh: '文本包含另一段文本，区分大小写。',
    en: 'A text holds another, letters’ case counting.',
  },
  STARTS: { zh: '文本以另一段文本开头。', en: 'A text begins with another.' },
  ENDS: { zh: '文本以另一段文本结尾。', en: 'A text ends with another.' },
  IN: { zh: '列表中有这个值。', en: 'A list holds the value.' },
  IS: {
    zh: 'IS NULL、IS NOT NULL：有没有值。',
    en: 'IS NULL, IS NOT NULL: whether there is a value.',
  },
  AND: { zh: '两个条件都成立。', en: 'Both conditions hold.' },
  OR: { zh: '至少一个条件成立。', en: 'At least one condition holds.' },
  XOR: { zh: '恰好一个条件成立。', en: 'Exactly one condition holds.' },
  NOT: { zh: '条件不成立。', en: 'The condition does not hold.' },
  AS: { zh: '给列或值起名。', en: 'Names a column or value.' },
  SHOW: {
    zh: '查看索引、约束、函数或过程。',
    en: 'Lists indexes, constraints, functions or procedures.',
  },
  CREATE: { zh: '写入；这里只能读。', en: 'Writes; only reading is allowed here.' },
  MERGE: { zh: '写入；这里只能读。', en: 'Writes; only reading is allowed here.' },
  DELETE: { zh: '删除；这里只能读。', en: 'Deletes; only reading is allowed here.' },
  SET: { zh: '修改；这里只能读。', en: 'Changes; only reading is allowed here.' },
  REMOVE: { zh: '删除；这里只能读。', en: 'Removes; only reading is allowed here.' },
};
