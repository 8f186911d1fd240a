import type { ExportWords } from './export-zh.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The words of exported files in English. */
export const exportEn: ExportWords = {
  title: (names, count) =>
    count > names.length
      ? `${names.join(', ')} and ${count - names.length} more`
      : names.join(', '),
  part: (entities, total, relations) =>
    `${entities} entities on the canvas (of ${total} in the graph) and the ${relations} relations among them; what was not on the canvas is not in this file.`,
  source: (title, publisher, date) =>
    `Source: “${title}”${publisher === null ? '' : `, ${publisher}`}, ${date}`,
  made: (now) => `Jingtu, ${day.format(now)}`,
  status: { ACHIEVED: 'Achieved', ONGOING: 'Under way', PLANNED: 'Planned', TARGET: 'Target' },
  unsaid: 'Not stated',
  search: 'Find',
  entities: 'Entities',
  relations: 'Relations',
  nothing: 'Nothing found.',
  fit: 'Show all',
};
