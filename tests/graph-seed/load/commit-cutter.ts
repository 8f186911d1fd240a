import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A COMMIT of Bolt as it stands on the wire: a chunk of two bytes, and the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** A proxy before Neo4j that loses acknowledgements of commits. */
export interface CommitCutter {
  readonly uri: string;
  /** How many acknowledgements were lost. */
  cuts(): number;
  close(): Promise<void>;
}

/** Passes everything on, but cuts the connection at every `every`th commit, when the database has answered it. */
export async function startCommitCutter(uri: string, every: number): Promise<CommitCutter> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let commits = 0;
  let cuts = 0;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    let isDeaf = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.on('data', (chunk: Buffer) => {
      if (chunk.includes(COMMIT)) isDeaf = ++commits % every === 0;
      database.write(chunk);
    });
    database.on('data', (chunk: Buffer) => {
      if (!isDeaf) client.write(chunk);
      else {
        cuts += 1;
        client.destroy();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
