import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { portError } from '../neo4j/ports.ts';

/** Milliseconds that open requests get to end when the server stops. */
const DRAIN_MS = 10_000;

export interface Listening {
  /** Address for people: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Accepts no more, lets open requests end for ten seconds, and cuts what is left. */
  readonly stop: () => Promise<void>;
}

/**
 * Listens with bounds on how slowly a request may come in.
 * @throws SetupError where the port is taken or the address is not of this machine.
 */
export async function listen(
  handler: RequestListener,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createServer(
    {
      requestTimeout: 20_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16_384,
    },
    handler,
  );
  const connections = track(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(portError(error, port, host, 'PORT'));
    });
    server.listen(port, host, resolve);
  });
  return { url: addressOf(server, host), stop: () => stop(server, connections) };
}

/** Open connections, with the number of their requests that wait for an answer. */
function track(server: Server): ReadonlyMap<Socket, number> {
  const connections = new Map<Socket, number>();
  server.on('connection', (socket) => {
    connections.set(socket, 0);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    connections.set(socket, (connections.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const waiting = (connections.get(socket) ?? 1) - 1;
      if (connections.has(socket)) connections.set(socket, waiting);
      if (!server.listening && waiting === 0) socket.end();
    });
  });
  return connections;
}

/** Node itself would wait for connections that browsers open in advance, and for those kept after an answer. */
async function stop(server: Server, connections: ReadonlyMap<Socket, number>): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  for (const [socket, waiting] of connections) if (waiting === 0) socket.destroy();
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, DRAIN_MS);
  await closed;
  clearTimeout(late);
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const anywhere = host === '0.0.0.0' || host === '::';
  const name = anywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
