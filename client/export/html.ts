import { nameOf, textOf } from '../graph/reading.ts';
import type { Exported } from './exported.ts';
import { standaloneScript } from './standalone-script.ts';
import { svgOf } from './svg.ts';
import { element, xmlText } from './xml.ts';

const STYLE = `
:root{color-scheme:light;font:14px/1.5 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#16191d}
body{margin:0;display:grid;grid-template-columns:minmax(0,1fr) 380px;height:100vh}
#picture{overflow:hidden;background:#fff;min-height:50vh}
#picture svg{width:100%;height:100%;cursor:grab;touch-action:none}
aside{overflow:auto;border-left:1px solid #dde1e6;padding:16px}
h1{font-size:18px;margin:0 0 4px}h2{font-size:14px;margin:16px 0 4px}
ul{list-style:none;margin:0;padding:0}li{padding:6px 8px;border-bottom:1px solid #eceff1;cursor:pointer}
li.chosen{background:#e6eefc}g.chosen circle{stroke:#1b5ac9;stroke-width:4}g.chosen .line{stroke:#1b5ac9}
small{color:#59626d;display:block}input,button{font:inherit;padding:4px 8px}
p{color:#59626d;margin:4px 0}
@media(max-width:760px){body{grid-template-columns:1fr;height:auto}aside{border:0}}
`;

function evidenceOf(properties: Readonly<Record<string, unknown>>): string {
  const { evidence } = properties;
  return Array.isArray(evidence) ? evidence.map(String).join(' · ') : '';
}

/** The canvas as one page that needs nothing else, light in every theme: the picture to pan and zoom, and every fact as a list with its evidence. */
export function htmlOf(exported: Exported): string {
  const { title, notes, words, language, entities, relations } = exported;
  const names = new Map(entities.map((entity) => [entity.id, nameOf(entity, language)]));
  const picture = svgOf({ ...exported, theme: 'light' }).text.replace(/^<\?xml[^>]*\?>\s*/u, '');
  const line = (id: string, main: string, more: readonly string[]): string =>
    element(
      'li',
      { 'data-id': id },
      xmlText(main) +
        more
          .filter(Boolean)
          .map((text) => element('small', {}, xmlText(text)))
          .join(''),
    );
  const text = (properties: Readonly<Record<string, unknown>>, key: string): string => {
    const read = (suffix: string): string | null => {
      const value = properties[`${key}${suffix}`];
      return typeof value === 'string' ? value : null;
    };
    return textOf({ zh: read('Zh'), en: read('En') }, language) ?? '';
  };
  const facts = relations.map(({ id, type, source, target, status, period, properties }) => {
    const statement = text(properties, 'statement');
    const bare = `${names.get(source) ?? source} · ${type} · ${names.get(target) ?? target}`;
    const state = status === null ? words.unsaid : words.status[status];
    return line(id, statement === '' ? bare : statement, [
      [state, period ?? ''].filter(Boolean).join(' · '),
      evidenceOf(properties),
    ]);
  });
  const things = entities.map(({ id, properties }) =>
    line(id, names.get(id) ?? id, [text(properties, 'summary'), evidenceOf(properties)]),
  );
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    // The page asks for nothing from anywhere.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">`,
    `<title>${xmlText(title)}</title><style>${STYLE}</style></head>`,
    `<body><main id="picture">${picture}</main><aside>`,
    `<h1>${xmlText(title)}</h1>`,
    ...notes.map((note) => `<p>${xmlText(note)}</p>`),
    `<p><input id="find" type="search" aria-label="${words.search}" placeholder="${words.search}"> <button id="fit" type="button">${words.fit}</button></p>`,
    `<p id="nothing" hidden>${words.nothing}</p>`,
    `<h2>${words.relations} ${relations.length}</h2><ul>${facts.join('')}</ul>`,
    `<h2>${words.entities} ${entities.length}</h2><ul>${things.join('')}</ul>`,
    `</aside><script>(${standaloneScript.toString()})()</script></body></html>`,
    '',
  ].join('\n');
}
