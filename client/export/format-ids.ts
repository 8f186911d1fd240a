/** The kinds of files that the canvas can be written to, in the order of the menu. */
export const FORMAT_IDS = ['Png', 'Svg', 'Html', 'Csv', 'Json', 'Graphml', 'Gexf'] as const;

export type FormatId = (typeof FORMAT_IDS)[number];
