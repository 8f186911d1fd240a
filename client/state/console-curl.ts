/** A question as a command for the shell; inside the single quotes a quote is written as JSON's own escape. */
export function curlCommand(address: string, body: object): string {
  const json = JSON.stringify(body).replaceAll("'", String.raw`\u0027`);
  const url = address.replaceAll("'", '%27');
  return `curl '${url}' \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '${json}'`;
}
