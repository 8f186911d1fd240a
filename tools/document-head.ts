import { createHash } from 'node:crypto';
import { sentenceHash, SourceText } from '../graph-seed/source-text.ts';

/**
 * A `document.yaml` for a text in UTF-8: its sha256 and every sentence with its bounds and hash. Title, publisher and
 * speakers are left to the author; the date is that of the id.
 * @throws TypeError where the bytes are not UTF-8.
 */
export function documentHead(bytes: Uint8Array, id: string): string {
  const text = new SourceText(
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  );
  const sentences = text.sentences().map((span) => {
    const hash = sentenceHash(text.passage(span));
    return `  - { start: ${span.start}, end: ${span.end}, hash: '${hash}' }`;
  });
  return `${[
    `id: ${id}`,
    'title: { zh: , en: }',
    `date: '${/^\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? ''}'`,
    'publisher: { zh: , en: }',
    `sha256: ${createHash('sha256').update(bytes).digest('hex')}`,
    '# A speaker stands beside the hash: speaker: person:…',
    'sentences:',
    ...sentences,
  ].join('\n')}\n`;
}
