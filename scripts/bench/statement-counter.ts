import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

// Frontend messages of the PostgreSQL protocol that run a statement.
const SIMPLE_QUERY = 0x51;
const EXECUTE = 0x45;
const HEADER_BYTES = 5;

/** Stands between the portal and its database and counts the statements that pass. */
export class StatementCounter {
  count = 0;
  readonly #server: Server;

  constructor(target: { host: string; port: number }) {
    this.#server = createServer((client) => {
      const database = connect(target);
      client.on('error', () => database.destroy());
      database.on('error', () => client.destroy());
      database.pipe(client);
      this.#watch(client, database);
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
  }

  #watch(client: Socket, database: Socket): void {
    let rest = Buffer.alloc(0);
    let isStarted = false;
    client.on('end', () => database.end());
    client.on('data', (chunk: Buffer) => {
      database.write(chunk);
      rest = Buffer.concat([rest, chunk]);
      if (!isStarted) {
        // The first message has no type: length and parameters only.
        if (rest.length < 4 || rest.length < rest.readInt32BE(0)) return;
        rest = rest.subarray(rest.readInt32BE(0));
        isStarted = true;
      }
      while (rest.length >= HEADER_BYTES && rest.length > rest.readInt32BE(1)) {
        if (rest[0] === SIMPLE_QUERY || rest[0] === EXECUTE) this.count += 1;
        rest = rest.subarray(rest.readInt32BE(1) + 1);
      }
    });
  }
}
