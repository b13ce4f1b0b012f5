import { PgBoss } from 'pg-boss';
import { dayInVietnam } from '#lib/domain/day.ts';
import type { Env } from '#lib/env.ts';
import { observeFigures } from '#lib/figures/observe.ts';
import { log } from '#lib/log.ts';
import type { Post } from '#lib/notifications/announcement.ts';
import type { Carrier } from './carrier.ts';
import { DIGEST_HOUR, makeDigests } from './digest.ts';
import { tellDue } from './due.ts';
import { keepQueued, sendQueued } from './outbox.ts';
import type { Sql } from './sql.ts';
import { sweepAttempts } from './sweep.ts';

/** What is done besides answering people, by whichever running server gets to it first. */
export interface Jobs {
  /** Mail was queued: it need not wait for the next round. */
  mailQueued(): void;
  /** Lets what is being done end, for a while, and lets go of the database. */
  stop(): Promise<void>;
}

type JobsEnv = Pick<Env, 'DATABASE_URL' | 'NEXTAUTH_URL' | 'SMTP_URL' | 'MAIL_FROM'>;

const ZONE = 'Asia/Ho_Chi_Minh';

/** How soon a start that failed, because the database is away, is tried again, ms. */
const RETRY_MS = 5_000;
const STOP_PATIENCE_MS = 8_000;

interface Work {
  queue: string;
  /** When, in Vietnam's time. */
  cron: string;
  /** Made up for after a time without any server. */
  isMadeUpFor: boolean;
  pollSeconds: number;
  run: (sql: Sql) => Promise<unknown>;
}

function worksOf(env: JobsEnv, carrier: Carrier | null): readonly Work[] {
  const post: Post = { portalUrl: env.NEXTAUTH_URL, hasMailServer: carrier !== null };
  const today = () => dayInVietnam(new Date());
  return [
    {
      queue: 'mail',
      cron: '* * * * *',
      isMadeUpFor: false,
      pollSeconds: 5,
      run: (sql) => (carrier ? sendQueued(sql, carrier.carry) : keepQueued(sql)),
    },
    {
      // Before the day's mails are made, so that they tell of it.
      queue: 'due',
      cron: `30 ${DIGEST_HOUR - 1} * * *`,
      isMadeUpFor: true,
      pollSeconds: 60,
      run: (sql) => tellDue(sql, today(), post),
    },
    {
      queue: 'digest',
      cron: `0 ${DIGEST_HOUR} * * *`,
      isMadeUpFor: true,
      pollSeconds: 60,
      run: (sql) => makeDigests(sql, today(), post),
    },
    {
      queue: 'observe',
      cron: '*/5 * * * *',
      isMadeUpFor: false,
      pollSeconds: 60,
      run: (sql) => observeFigures(sql),
    },
    {
      queue: 'sweep',
      cron: '20 3 * * *',
      isMadeUpFor: true,
      pollSeconds: 300,
      run: sweepAttempts,
    },
  ];
}

/** null without a mail server; what speaks to one is loaded only then. */
async function openCarrierFor(env: JobsEnv): Promise<Carrier | null> {
  if (env.SMTP_URL === undefined) return null;
  const { openCarrier } = await import('./carrier.ts');
  return openCarrier({
    smtpUrl: env.SMTP_URL,
    portalUrl: env.NEXTAUTH_URL,
    from: env.MAIL_FROM,
  });
}

function makeBoss(databaseUrl: string): PgBoss {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'pgboss',
    max: 2,
    connectionTimeoutMillis: 4_000,
    application_name: 'cong-khuyen-cong-jobs',
    superviseIntervalSeconds: 300,
    monitorVacuum: false,
  });
  // While the database is away every round fails; the next one after it is back does not.
  boss.on('error', (error) => log.error('jobs', { error }));
  return boss;
}

async function begin(boss: PgBoss, works: readonly Work[]): Promise<void> {
  await boss.start();
  const sql: Sql = async (text, values = []) =>
    (await boss.getDb().executeSql(text, [...values])).rows;
  for (const { queue, cron, isMadeUpFor, pollSeconds, run } of works) {
    // At most one waits, however many servers there are. Two may run: what they do is claimed row by
    // row, and a job whose server died must not hold up the next one until it counts as lost.
    await boss.createQueue(queue, { policy: 'short', retryLimit: 2, deleteAfterSeconds: 86_400 });
    await boss.schedule(queue, cron, null, { tz: ZONE, missed: isMadeUpFor ? 'once' : 'skip' });
    await boss.work(queue, { pollingIntervalSeconds: pollSeconds }, () => run(sql));
  }
}

/**
 * Starts the jobs; returns at once, whether the database is there or not. They live in a schema of
 * their own in the portal's database, on at most two connections.
 */
export function startJobs(env: JobsEnv): Jobs {
  let carrier: Carrier | null = null;
  let boss: PgBoss | null = null;
  let isStopping = false;
  let retry: NodeJS.Timeout | undefined;

  async function attempt(): Promise<void> {
    const made = makeBoss(env.DATABASE_URL);
    try {
      carrier ??= await openCarrierFor(env);
      await begin(made, worksOf(env, carrier));
      boss = made;
    } catch (error) {
      log.error('jobs could not start', { error });
      await made.stop({ graceful: false }).catch(() => undefined);
      if (isStopping) return;
      retry = setTimeout(() => {
        attempting = attempt();
      }, RETRY_MS);
    }
  }
  let attempting = attempt();

  return {
    mailQueued: () => {
      boss?.send('mail').catch((error: unknown) => log.error('jobs', { error }));
    },
    stop: async () => {
      isStopping = true;
      clearTimeout(retry);
      await attempting;
      await boss?.stop({ graceful: true, timeout: STOP_PATIENCE_MS }).catch(() => undefined);
      carrier?.close();
    },
  };
}
