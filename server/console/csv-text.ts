/** What a spreadsheet might take for the beginning of a formula, also after blanks, and our own mark against that. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n']/u;

/**
 * A text as a cell of CSV, always in quotes. One that a spreadsheet would calculate gets an apostrophe before it, and
 * so does one that begins with an apostrophe: taking one away gives the text back.
 */
export function csvText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
