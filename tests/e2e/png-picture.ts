import { crc32, inflateSync } from 'node:zlib';

/** What a PNG of eight bits and four channels, not interlaced, says of itself. */
export interface PngPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of the pixel at the top left, 0 to 255. */
  readonly corner: readonly number[];
}

const SIGNATURE = '89504e470d0a1a0a';
const CHANNELS = 4;

/** Reads a PNG by its chunks, with their sums; throws where it is none or is broken. */
export function readPng(bytes: Buffer): PngPicture {
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('No PNG.');
  const chunks: [type: string, data: Buffer][] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const sum = bytes.readUInt32BE(at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== sum) throw new Error('A broken chunk.');
    chunks.push([
      bytes.toString('latin1', at + 4, at + 8),
      bytes.subarray(at + 8, at + 8 + length),
    ]);
    at += 12 + length;
  }
  const [first] = chunks;
  if (first?.[0] !== 'IHDR' || chunks.at(-1)?.[0] !== 'IEND') throw new Error('Not whole.');
  const [width, height] = [first[1].readUInt32BE(0), first[1].readUInt32BE(4)];
  const packed = chunks.flatMap(([type, data]) => (type === 'IDAT' ? [data] : []));
  const rows = inflateSync(Buffer.concat(packed));
  if (rows.length !== height * (1 + width * CHANNELS)) throw new Error('Not all rows are there.');
  // Whatever a row is filtered by, its first pixel of the first row stands as it is.
  return { width, height, corner: [...rows.subarray(1, 1 + CHANNELS)] };
}
