import { example } from './example.ts';
import type { Example } from './example.ts';

/** Questions that only a graph is asked: conditions across relations, paths, and what was reached beside what is aimed at. */
export const GRAPH_EXAMPLES: readonly Example[] = [
  example(
    'where',
    ['按关系筛选', 'Filter across relations'],
    ['2025年计划推进的项目，连同总数', 'Projects to be advanced in 2025, and how many there are'],
    `
query Planned($first: Int!) {
  projects(
    first: $first
    where: { advancedBy: { some: { status: { eq: PLANNED }, period: { eq: "2025" } } } }
    orderBy: [DEGREE_DESC]
  ) {
    totalCount
    edges {
      node { id name degree }
    }
  }
}`,
    { first: 10 },
  ),
  example(
    'paths',
    ['两者之间的路径', 'Paths between two'],
    ['最短的几条，每一步都有依据', 'The shortest few, each hop with its evidence'],
    `
query Between($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 3) {
    length
    entities { id name }
    relations {
      id
      statement
      evidence { sentence start end }
    }
  }
}`,
    { from: 'district:haidian', to: 'district:economic-development-area' },
  ),
  example(
    'comparisons',
    ['结果与目标对照', 'Results beside targets'],
    ['同一指标的实际数与目标数', 'What was reached and what is aimed at, of one indicator'],
    `
query Compared {
  comparisons {
    indicator { id name }
    result { asWritten value period }
    target { asWritten value period }
    difference
    obstacle
  }
}`,
  ),
];
