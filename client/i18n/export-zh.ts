import type { Status } from '../graph/model.ts';

const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' });

/** The words of exported files in Chinese. The English words have exactly the same keys. */
export const exportZh = {
  title: (names: readonly string[], count: number): string =>
    count > names.length ? `${names.join('、')}等 ${count} 个实体` : names.join('、'),
  part: (entities: number, total: number, relations: number): string =>
    `画布上的 ${entities} 个实体（图谱共 ${total} 个）和其间 ${relations} 条关系；没放上画布的不在其中。`,
  source: (title: string, publisher: string | null, date: string): string =>
    `依据：《${title}》${publisher === null ? '' : `，${publisher}`}，${date}`,
  made: (now: number): string => `京图，${day.format(now)}`,
  status: {
    ACHIEVED: '已实现',
    ONGOING: '进行中',
    PLANNED: '计划',
    TARGET: '目标',
  } satisfies Record<Status, string>,
  unsaid: '未说明',
  search: '查找',
  entities: '实体',
  relations: '关系',
  nothing: '没有找到。',
  fit: '显示全部',
};

export type ExportWords = typeof exportZh;
