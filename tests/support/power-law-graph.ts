import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ENTITY_TYPES = ['Company', 'Model', 'Person', 'Place', 'Event', 'Policy', 'Topic', 'Plan'];
const RELATION_TYPES = ['MADE', 'KNOWS', 'LIES_IN', 'LEADS', 'USES', 'CITES', 'PART_OF', 'FUNDS'];

export interface GraphSize {
  readonly entities: number;
  readonly relations: number;
}

/** Numbers from 0 to 1, always the same for one seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes a graph with a few hubs and many entities of few relations, as CSV; always the same for one size. */
export async function writePowerLawGraph(folder: string, size: GraphSize): Promise<void> {
  await writeLines(join(folder, 'nodes.csv'), nodeLines(size));
  await writeLines(join(folder, 'relations.csv'), relationLines(size));
}

function* nodeLines({ entities }: GraphSize): Generator<string> {
  const random = randomFrom(7);
  yield 'id:ID,name:string,founded:int,score:float,opened:date,tags:string[],:LABEL';
  for (let at = 0; at < entities; at += 1) {
    const type = ENTITY_TYPES[Math.floor(random() * ENTITY_TYPES.length)] ?? '';
    const day = String(1 + (at % 28)).padStart(2, '0');
    yield `n${at},Entity number ${at},${1900 + (at % 120)},${random()},2025-03-${day},a${at % 9};b,${type}`;
  }
}

function* relationLines({ entities, relations }: GraphSize): Generator<string> {
  const random = randomFrom(11);
  const end = () => Math.floor(entities * random() ** 3);
  yield ':START_ID,:END_ID,:TYPE,since:int,note:string';
  for (let at = 0; at < relations; at += 1) {
    const type = RELATION_TYPES[Math.floor(random() * RELATION_TYPES.length)] ?? '';
    yield `n${end()},n${end()},${type},${2000 + (at % 25)},said in line ${at}`;
  }
}

async function writeLines(file: string, lines: Generator<string>): Promise<void> {
  await pipeline(Readable.from(inBlocks(lines)), createWriteStream(file));
}

/** A thousand lines at a time: one write for each line takes much longer. */
function* inBlocks(lines: Generator<string>): Generator<string> {
  let block: string[] = [];
  for (const line of lines) {
    block.push(`${line}\n`);
    if (block.length < 1000) continue;
    yield block.join('');
    block = [];
  }
  yield block.join('');
}
