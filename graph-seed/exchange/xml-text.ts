/** Finds a character that XML 1.0 cannot hold, not even escaped. */
export const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u;

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
