/** A proxy to a PostgreSQL server that can cut the connection at a chosen statement. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

interface CuttingProxy {
  /** The database's URL through the proxy. */
  url: string;
  /** At the next statement ending in `statement`: forwards it or not, and cuts the connection before any response. */
  cutAt(statement: string, passOn: boolean): void;
  close(): Promise<void>;
}

/** @param target URL of a database reached through a socket folder (`?host=…`) */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const folder = new URL(target).searchParams.get('host');
  let cut: { statement: string; passOn: boolean } | null = null;
  const open = new Set<Socket>();
  const server = createServer(client => {
    const database = connect(`${folder}/.s.PGSQL.5432`);
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    let silent = false;
    database.on('data', bytes => silent || client.write(bytes)).on('close', () => client.destroy());
    client
      .on('close', () => database.end())
      .on('data', bytes => {
        if (cut && bytes.includes(`${cut.statement}\0`)) {
          silent = true;
          if (cut.passOn) database.write(bytes);
          cut = null;
          // Gives the server time to execute the statement; the response is discarded either way.
          setTimeout(() => client.destroy(), 200);
        } else if (!silent) database.write(bytes);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cutAt: (statement, passOn) => {
      cut = { statement, passOn };
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
