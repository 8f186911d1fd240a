/**
 * What the first bytes of a file tell of its encoding: the name of one that is not read, or how many bytes a mark of
 * UTF-8 takes at the beginning.
 */
export function recogniseStart(bytes: Uint8Array): { readonly other: string } | number {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return 3;
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) return { other: 'UTF-32' };
  if (starts(0xff, 0xfe)) return { other: 'UTF-16 (little endian)' };
  if (starts(0xfe, 0xff)) return { other: 'UTF-16 (big endian)' };
  if (starts(0x1f, 0x8b)) return { other: 'compressed with gzip' };
  if (starts(0x50, 0x4b, 0x03, 0x04)) return { other: 'a ZIP archive' };
  if (starts(0x28, 0xb5, 0x2f, 0xfd)) return { other: 'compressed with zstd' };
  const sample = bytes.subarray(0, 512 - (bytes.length % 2));
  const zeros = (from: number) => sample.filter((byte, at) => at % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > sample.length / 8 && even === 0) return { other: 'UTF-16 (little endian, unmarked)' };
  if (even > sample.length / 8 && odd === 0) return { other: 'UTF-16 (big endian, unmarked)' };
  return 0;
}

/**
 * Names the likely encoding of bytes that are not UTF-8: GB18030 (with GBK and GB2312 inside it) where most bytes
 * beyond ASCII stand in pairs of GB2312, else nothing.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  let pairs = 0;
  let others = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const first = bytes[index] ?? 0;
    if (first < 0x80) continue;
    const second = bytes[index + 1] ?? 0;
    if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1 && second <= 0xfe) {
      pairs += 1;
      index += 1;
    } else if (index + 1 < bytes.length) others += 1;
  }
  return pairs > 0 && pairs > others * 2 ? 'GB18030' : null;
}

/** Bytes at the end that begin a character of UTF-8 without ending it, at most three. */
export function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
