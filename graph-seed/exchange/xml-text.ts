/** Finds a character that XML 1.0 cannot hold, not even escaped. */
export const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text between tags. A carriage return is escaped, for XML reads it as a line feed. */
export function xmlText(text: string): string {
  return text.replace(/[&<>\r]/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** An attribute with its value: ` name="value"`. */
export function xmlAttribute(name: string, value: string): string {
  return ` ${name}="${value.replace(/[&<>"\t\n\r]/gu, (sign) => ESCAPES[sign] ?? sign)}"`;
}
