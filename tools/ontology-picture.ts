import type { EntityType, Ontology, RelationType } from '../graph-seed/ontology.ts';

const MARGIN = 20;
const ENGLISH = 105;
const LABELS = 390;
const COLUMN = 36;
const ROW = 26;
const HEAD = 170;
const SLANT = 90;
const ICON = 20;
const FONT = "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const STYLE = `
text { font: 13px ${FONT}; fill: #1f2328 }
.small { font-size: 11px; fill: #59636e }
.surface { fill: #ffffff } .band { fill: #f3f4f6 }
.rule { stroke: #d5d9de } .lane { stroke: #7d8590; stroke-width: 1.5 }
.start { fill: #1f2328 } .end { fill: none; stroke: #1f2328; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) {
text { fill: #e6e9ed }
.small { fill: #a5adb7 }
.surface { fill: #16181d } .band { fill: #1f2229 }
.rule { stroke: #363b44 }
.start { fill: #e6e9ed } .end { stroke: #e6e9ed }
}
`;

/**
 * The schema as an SVG picture: a column for each entity type, a row for each relation type, a disc where the relation
 * may start and a ring where it may end; below, a row for each property that a type adds, squared where it belongs.
 * It brings its own surface, light or dark as the reader's system is.
 */
export function ontologyPicture({ entityTypes, relationTypes }: Ontology): string {
  const at = new Map(
    entityTypes.map(({ name }, index) => [name, LABELS + index * COLUMN + COLUMN / 2] as const),
  );
  const x = (type: string) => at.get(type) ?? 0;
  const properties = [...entityTypes, ...relationTypes].flatMap((owner) =>
    owner.properties.map((property) => ({ ...property, owner })),
  );
  const rows = relationTypes.length + 1 + properties.length;
  const y = (row: number) => HEAD + row * ROW + ROW / 2;
  const [width, height] = [LABELS + entityTypes.length * COLUMN + SLANT, y(rows + 1)];
  const band = (row: number) =>
    row % 2 === 0 && row !== relationTypes.length
      ? [box('band', 0, y(row) - ROW / 2, width, ROW)]
      : [];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${entityTypes.length} entity types as columns, ${relationTypes.length} relation types as rows</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="surface" width="${width}" height="${height}" rx="8"/>`,
    ...Array.from({ length: rows }, (_, row) => row).flatMap(band),
    ...entityTypes.flatMap((type) => head(type, x(type.name), y(rows) - ROW / 2)),
    ...relationTypes.flatMap((type, row) => lane(type, y(row), x)),
    words(MARGIN, y(relationTypes.length), '属性 Properties', 'small'),
    ...properties.flatMap(({ name, zh, en, kind, owner }, index) => {
      const line = y(relationTypes.length + 1 + index);
      const squares = 'from' in owner ? [] : [box('start', x(owner.name) - 5, line - 5, 10, 10)];
      return [...label(zh, en, `${owner.name}.${name}: ${kind}`, line), ...squares];
    }),
    ...legend(y(rows) + 8),
    '</svg>',
  ].join('\n')}\n`;
}

/** Names and icon of an entity type, and the line that its marks stand on. */
function head({ zh, en, icon, colour }: EntityType, x: number, bottom: number): string[] {
  const top = HEAD - 34;
  return [
    `<line class="rule" x1="${x}" x2="${x}" y1="${HEAD}" y2="${bottom}"/>`,
    `<path d="${icon}" transform="translate(${x - ICON / 2} ${top}) scale(${ICON / 24})" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<text transform="translate(${x + 2} ${top - 8}) rotate(-55)">${escaped(`${zh} ${en}`)}</text>`,
  ];
}

/** Words of a relation type, and a line through all the types it may start from or end at. */
function lane(
  { name, zh, en, from, to }: RelationType,
  y: number,
  x: (type: string) => number,
): string[] {
  const xs = [...from, ...to].map(x);
  return [
    ...label(zh, en, name, y),
    `<line class="lane" x1="${Math.min(...xs)}" x2="${Math.max(...xs)}" y1="${y}" y2="${y}"/>`,
    ...to.map((type) => end(x(type), y)),
    ...from.map((type) => start(x(type), y)),
  ];
}

function label(zh: string, en: string, name: string, y: number): string[] {
  return [words(MARGIN, y, zh), words(ENGLISH, y, en), words(LABELS - 16, y, name, 'small', 'end')];
}

function legend(y: number): string[] {
  return [
    start(MARGIN + 6, y),
    words(MARGIN + 18, y, '起点 may start here', 'small'),
    end(MARGIN + 166, y),
    words(MARGIN + 180, y, '终点 may end here', 'small'),
  ];
}

function start(x: number, y: number): string {
  return `<circle class="start" cx="${x}" cy="${y}" r="4"/>`;
}

function end(x: number, y: number): string {
  return `<circle class="surface" cx="${x}" cy="${y}" r="7"/><circle class="end" cx="${x}" cy="${y}" r="7"/>`;
}

function box(name: string, x: number, y: number, width: number, height: number): string {
  return `<rect class="${name}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

function words(x: number, y: number, text: string, name = '', anchor = 'start'): string {
  const style = name === '' ? '' : ` class="${name}"`;
  return `<text${style} x="${x}" y="${y + 4.5}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
