/** Text as Markdown shows it, on one line of a table. */
function escaped(text: string): string {
  return text.replace(/[\\|`*_[\]<>&~]/gu, '\\$&').replace(/\r\n|[\r\n\u2028\u2029]/gu, '<br>');
}

/** Rows as a table of GitHub's Markdown; columns of numbers stand on the right. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly boolean[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rule = line(header.map((_, index) => (numeric[index] === true ? '---:' : '---')));
  return line(header.map(escaped)) + rule + rows.map((row) => line(row.map(escaped))).join('');
}
