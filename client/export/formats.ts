import { strToU8, zipSync } from 'fflate';
import type { Exported } from './exported.ts';
import { gexfOf } from './gexf.ts';
import { graphmlOf } from './graphml.ts';
import { htmlOf } from './html.ts';
import { jsonOf } from './json.ts';
import { pngOf } from './png.ts';
import { svgOf } from './svg.ts';
import type { FormatId } from './format-ids.ts';
import { tablesOf } from './tables.ts';

/** A kind of file that the canvas can be written to. */
interface Format {
  readonly extension: string;
  readonly type: string;
  readonly make: (exported: Exported) => string | Blob | Promise<Blob>;
}

/** Every kind of file, by its id. */
export const FORMATS: Readonly<Record<FormatId, Format>> = {
  Png: { extension: 'png', type: 'image/png', make: (exported) => pngOf(svgOf(exported)) },
  Svg: { extension: 'svg', type: 'image/svg+xml', make: (exported) => svgOf(exported).text },
  Html: { extension: 'html', type: 'text/html', make: htmlOf },
  Csv: {
    extension: 'zip',
    type: 'application/zip',
    make: (exported) => {
      const files = Object.entries(tablesOf(exported)).map(
        ([name, text]) => [name, strToU8(text)] as const,
      );
      return new Blob([zipSync(Object.fromEntries(files))]);
    },
  },
  Json: { extension: 'json', type: 'application/json', make: jsonOf },
  Graphml: { extension: 'graphml', type: 'application/graphml+xml', make: graphmlOf },
  Gexf: { extension: 'gexf', type: 'application/gexf+xml', make: gexfOf },
};
