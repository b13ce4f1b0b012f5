import 'server-only';
import { Socket } from 'node:net';
import type { PrismaPg } from '@prisma/adapter-pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;
type Statement = Parameters<Transaction['executeRaw']>[0];

/**
 * Begins a statement for `$executeRaw` whose answer nobody waits for: inside a transaction it is sent
 * in one go with the statement that comes after it, at the latest with the COMMIT. That saves a trip,
 * and a lock taken so is held for the time the database needs and not while this process comes round
 * to ask for more. When it fails, so does the statement it went with.
 */
export const WITH_NEXT = '/* with the next */';

const waits = ({ sql }: Statement) => sql.trimStart().startsWith(WITH_NEXT);

/** Writes what is sent at one moment at once: every write costs both sides more than most statements. */
export class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

/** Every answer, once all have come; else the first failure. PostgreSQL refuses what follows one. */
async function answersTo<T>(sent: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(sent);
  return Promise.all(sent);
}

/** Behind a failed statement PostgreSQL answers a COMMIT with a rollback, so nothing is half done. */
function inFewerTrips(transaction: Transaction): Transaction {
  const execute = transaction.executeRaw.bind(transaction);
  const query = transaction.queryRaw.bind(transaction);
  let waiting: Statement[] = [];
  const sendWaiting = () => waiting.splice(0).map(execute);

  transaction.executeRaw = async (statement) => {
    if (waits(statement)) {
      waiting.push(statement);
      return 0;
    }
    if (statement.sql === 'ROLLBACK') waiting = [];
    const sent = sendWaiting();
    const answer = execute(statement);
    await answersTo([...sent, answer]);
    return answer;
  };
  transaction.queryRaw = async (statement) => {
    const sent = sendWaiting();
    const answer = query(statement);
    await answersTo<unknown>([...sent, answer]);
    return answer;
  };
  return transaction;
}

/** The same adapter, whose transactions understand WITH_NEXT. Its pool must pipeline. */
export function withFewerTrips(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inFewerTrips(await start(level));
    return adapter;
  };
  return factory;
}
