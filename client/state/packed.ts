/** Bytes through a compression stream, refused once they grow beyond the limit. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  pair: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const reader = stream.pipeThrough(pair).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('The text unfolds to too much.');
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

/** The signs a packed text is written in. */
export const PACKED = /^[\w-]+$/;

/** A text deflated (RFC 1951), in the alphabet of base64url; refused where it is longer than `limit` bytes. */
export async function packText(text: string, limit: number): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return toBase64(await through(bytes, new CompressionStream('deflate-raw'), limit));
}

/** The text that was packed. Rejects where it is none, or unfolds to more than `limit` bytes. */
export async function unpackText(packed: string, limit: number): Promise<string> {
  const unpacker = new DecompressionStream('deflate-raw');
  const bytes = await through(fromBase64(packed), unpacker, limit);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
