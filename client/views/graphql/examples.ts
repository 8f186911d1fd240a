import { example } from './example.ts';
import type { Example } from './example.ts';
import { GRAPH_EXAMPLES } from './graph-examples.ts';

/** Questions from the simplest on; each runs as it stands on the graph that comes with the project. */
export const EXAMPLES: readonly Example[] = [
  example(
    'company',
    ['查一家企业', 'One company'],
    ['按名称取一个实体和它的简介', 'An entity by its name, and what it is'],
    `
query Company($name: String!) {
  company(name: $name) {
    id
    name
    nameEn
    summary
    degree
  }
}`,
    { name: '智谱' },
  ),
  example(
    'search',
    ['按名称搜索', 'Search by name'],
    [
      '拼音首字母也可以，还说出匹配的是哪个名字',
      'Pinyin initials work too; says which name matched',
    ],
    `
query Search($text: String!) {
  search(query: $text, first: 10) {
    totalCount
    edges {
      node {
        score
        matched
        field
        entity { id type name }
      }
    }
  }
}`,
    { text: '人工智能' },
  ),
  example(
    'relations',
    ['一个实体的关系', 'Relations of an entity'],
    ['一页关系，带状态和另一端', 'A page of relations with their status and other end'],
    `
query Relations($id: ID!, $after: String) {
  node(id: $id) {
    ... on Entity {
      id
      name
      relations(first: 25, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node { id type status period statement }
          entity { id type name }
        }
      }
    }
  }
}`,
    { id: 'company:zhipu' },
  ),
  example(
    'models',
    ['谁发布了哪些模型', 'Who released which model'],
    ['模型，以及指向它们的“发布”关系', 'Models, and the relations of release that lead to them'],
    `
query Models {
  models(first: 50) {
    totalCount
    edges {
      node {
        id
        name
        relations(types: ["RELEASED", "PRODUCT_OF"], first: 5) {
          edges {
            node { type status }
            entity { id type name }
          }
        }
      }
    }
  }
}`,
  ),
  example(
    'hub',
    ['展开之前先数一数', 'Count before expanding'],
    [
      '一个实体周边按关系和类型分组的数量',
      'What surrounds an entity, counted by relation and type',
    ],
    `
query Hub($id: ID!) {
  node(id: $id) {
    ... on Entity {
      id
      name
      degree
      expansion { relationType direction entityType count }
    }
  }
}`,
    { id: 'aspect:ai-innovation-source' },
  ),
  example(
    'neighborhood',
    ['周边两步', 'Two steps around'],
    ['从一个实体走两步，可以整个放到画布上', 'Two steps from an entity, ready for the canvas'],
    `
query Around($ids: [ID!]!) {
  neighborhood(ids: $ids, depth: 2, limitPerGroup: 5) {
    total
    truncated
    entities { id type name }
    relations { id type status source { id } target { id } }
  }
}`,
    { ids: ['model:kling'] },
  ),
  example(
    'figures',
    ['某一年的数据', 'Figures of a year'],
    ['指标、数值、单位和同比', 'Indicator, value, unit and growth'],
    `
query Figures($period: String!) {
  figures(period: $period, first: 50) {
    totalCount
    edges {
      node {
        id
        name
        value
        normalUnit
        qualifier
        growth
        indicator { id name }
      }
    }
  }
}`,
    { period: '2024' },
  ),
  example(
    'evidence',
    ['一句话的依据', 'Evidence'],
    ['每条关系出自哪份文件、第几句、谁说的', 'Document, sentence and speaker behind each relation'],
    `
query Evidence($id: ID!) {
  node(id: $id) {
    ... on Entity {
      id
      name
      relations(first: 10) {
        edges {
          node {
            id
            statement
            evidence {
              sentence
              start
              end
              speaker { id name }
              document { title date }
            }
          }
        }
      }
    }
  }
}`,
    { id: 'model:kling' },
  ),
  example(
    'fragments',
    ['一次取几个，共用片段', 'Several at once, with a fragment'],
    ['id 不存在的位置是 null', 'An id that nothing has comes back as null'],
    `
query Several($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ...About
    ... on Relation {
      id
      type
      source { ...About }
      target { ...About }
    }
  }
}

fragment About on Entity {
  id
  name
  nameEn
  aliases
}`,
    { ids: ['company:kuaishou', 'model:kling', 'company:nobody'] },
  ),
  ...GRAPH_EXAMPLES,
  example(
    'schema',
    ['图谱里有什么', 'What the graph is made of'],
    ['实体类型和关系类型，各有多少', 'Entity types and relation types with their counts'],
    `
query Types {
  schema {
    entityTypes { name zh en count }
    relationTypes { name zh en from to count }
  }
}`,
  ),
];
