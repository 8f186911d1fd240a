import { createServer } from 'node:net';
import { SetupError } from '../errors.ts';

/**
 * The port itself if it is free on loopback, a free one for 0.
 * @throws SetupError naming the port and the setting that names it.
 */
export async function takePort(port: number, setting: string): Promise<number> {
  const server = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  } catch (error) {
    throw portError(error, port, '127.0.0.1', setting);
  } finally {
    server.close();
  }
}

/** What to say where a port cannot be listened on. */
export function portError(error: unknown, port: number, host: string, setting: string): Error {
  const code = (error as NodeJS.ErrnoException).code;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} (${setting}) is taken by another program.`,
    EACCES: `Port ${port} (${setting}) may not be used by this user.`,
    EADDRNOTAVAIL: `The address ${host} is not one of this machine.`,
    ENOTFOUND: `The address ${host} is not known.`,
  };
  const reason = reasons[code ?? ''];
  if (reason === undefined) return error instanceof Error ? error : new Error(String(error));
  const remedy =
    code?.startsWith('EADDRN') || code === 'ENOTFOUND'
      ? 'Set HOST to an address of this machine, such as 127.0.0.1.'
      : `Stop that program, or set ${setting} to another port (0 takes a free one).`;
  return new SetupError(reason, remedy, { cause: error });
}
