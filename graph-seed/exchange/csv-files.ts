import { basename } from 'node:path';
import { CsvRows } from './csv-rows.ts';
import type { CsvField, CsvRow } from './csv-rows.ts';
import { isCsvHeader, readCsvHeader } from './csv-header.ts';
import type { CsvHeader } from './csv-header.ts';
import { FileFault } from './file-fault.ts';
import { textChunks } from './text-chunks.ts';
import type { InputFile } from './text-chunks.ts';

/** A CSV file whose header is known, or the reason why it cannot be read. */
export interface CsvFile {
  readonly file: InputFile;
  readonly delimiter: string;
  /** True where the first row of the file is the header, false where another file has it. */
  readonly hasHeader: boolean;
  readonly header: CsvHeader | FileFault;
}

const DELIMITERS = [',', ';', '\t', '|'];
const HEADER_FILE = /[-_. ]*headers?$/iu;

/** The beginning of a file, as far as it tells what the file is. */
interface Head {
  readonly file: InputFile;
  readonly text: string;
  readonly fault?: FileFault;
}

/**
 * Finds out what each CSV file holds: nodes first, then relations. A file without a header takes that of the file
 * named like the beginning of its name and `header`: `roles-header.csv` heads `roles.csv` and `roles-part2.csv`.
 */
export async function openCsvFiles(files: readonly InputFile[]): Promise<CsvFile[]> {
  const heads = await Promise.all(files.map(readHead));
  const headed = heads.map((head) => ({ ...head, ...recognise(head) }));
  const headers = headed.filter(({ file, fields }) => fields && HEADER_FILE.test(stemOf(file)));
  const opened = headed.map(({ file, delimiter, fields, fault }): CsvFile => {
    if (fault) return { file, delimiter, hasHeader: true, header: fault };
    if (fields) return { file, delimiter, hasHeader: true, header: headerOf(file, fields) };
    const stem = stemOf(file);
    const [other] = headers
      .filter((one) => stem.startsWith(stemOf(one.file).replace(HEADER_FILE, '')))
      .sort((a, b) => b.file.name.length - a.file.name.length);
    if (other?.fields) {
      const header = headerOf(other.file, other.fields);
      return { file, delimiter: other.delimiter, hasHeader: false, header };
    }
    return {
      file,
      delimiter,
      hasHeader: true,
      header: new FileFault(file.name, 1, 'header', NO_HEADER),
    };
  });
  const order = ({ header }: CsvFile) =>
    header instanceof FileFault ? 2 : header.record === 'node' ? 0 : 1;
  return opened.sort((a, b) => order(a) - order(b));
}

const NO_HEADER =
  'the file has no header: nodes need a column :ID, relations :START_ID, :END_ID and :TYPE, here or in a file of the same name with -header';

/** Reads rows from the start until one is there. */
async function readHead(file: InputFile): Promise<Head> {
  try {
    for await (const text of textChunks(file)) return { file, text };
    return { file, text: '' };
  } catch (error) {
    if (error instanceof FileFault) return { file, text: '', fault: error };
    throw error;
  }
}

function recognise({ text }: Head): { delimiter: string; fields?: readonly CsvField[] } {
  let best: { delimiter: string; fields?: readonly CsvField[] } = { delimiter: ',' };
  for (const delimiter of DELIMITERS) {
    const fields = firstRow(text, delimiter);
    if (!fields || !isCsvHeader(fields)) continue;
    if (best.fields && best.fields.length >= fields.length) continue;
    best = { delimiter, fields };
  }
  return best;
}

function firstRow(text: string, delimiter: string): readonly CsvField[] | undefined {
  const rows = new CsvRows(delimiter);
  const [first]: (CsvRow | undefined)[] = [...rows.push(firstLines(text)), ...rows.end()];
  return first && 'fields' in first ? first.fields : undefined;
}

/** Headers are short: no need to split all that was read. */
function firstLines(text: string): string {
  const quick = text.slice(0, 16_384);
  const end = quick.search(/[\r\n]/u);
  return end < 0 || quick.slice(0, end).includes('"') ? text : quick.slice(0, end);
}

function headerOf(file: InputFile, fields: readonly CsvField[]): CsvHeader | FileFault {
  const header = readCsvHeader(fields);
  return typeof header === 'string' ? new FileFault(file.name, 1, 'header', header) : header;
}

function stemOf(file: InputFile): string {
  return basename(file.name).replace(/\.[^.]*$/u, '');
}
