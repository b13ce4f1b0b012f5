import 'server-only';
import type { PrismaPg } from '@prisma/adapter-pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;
type Statement = Parameters<Transaction['executeRaw']>[0];

/**
 * Stands before a statement that takes a lock everybody needs and whose answer nobody waits for: it
 * is sent in one go with the COMMIT, so that the lock is held for the time the database needs and
 * not while this process comes round to ask for the commit.
 */
export const LAST = '/* last */';

const isLast = ({ sql }: Statement) => sql.trimStart().startsWith(LAST);

/** All of them, each to its end; the first failure of any. */
async function allOf<T>(sent: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(sent);
  return Promise.all(sent);
}

/**
 * Keeps statements marked LAST back until the COMMIT, or until another statement follows all the
 * same. When one fails, PostgreSQL answers the COMMIT behind it with a rollback, and the failure is
 * told as that of the COMMIT. Needs a pool that pipelines.
 */
function keepingLastBack(transaction: Transaction): Transaction {
  const execute = transaction.executeRaw.bind(transaction);
  const query = transaction.queryRaw.bind(transaction);
  let kept: Statement[] = [];
  const sendKept = () => kept.splice(0).map(execute);

  transaction.executeRaw = async (statement) => {
    if (isLast(statement)) {
      kept.push(statement);
      return 0;
    }
    if (statement.sql === 'ROLLBACK') kept = [];
    const answers = await allOf([...sendKept(), execute(statement)]);
    return answers.at(-1) ?? 0;
  };
  transaction.queryRaw = async (statement) => {
    await allOf(sendKept());
    return query(statement);
  };
  return transaction;
}

/** The same adapter, whose transactions send statements marked LAST together with their COMMIT. */
export function sendingLastWithCommit(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => keepingLastBack(await start(level));
    return adapter;
  };
  return factory;
}
