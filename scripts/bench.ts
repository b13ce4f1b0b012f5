import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { migrate } from '#prisma/migrate.ts';
import { LEDGER_ENTRIES, LEDGER_PROJECTS, makeUpLedgers } from './bench/made-up-ledger.ts';
import { makeUpProjects } from './bench/made-up.ts';
import {
  CONNECTIONS,
  measure,
  measureWork,
  zipf,
  type Asked,
  type Measured,
} from './bench/load.ts';
import { BENCH_PASSWORD, seed, startBareServer, startPortal } from './bench/portal.ts';
import { storm } from './bench/storm.ts';
import { StatementCounter } from './bench/statement-counter.ts';
import { ensureBuild } from './build.ts';
import { startThrowAwayPostgres } from './postgres/throw-away.ts';

/**
 * Measures the built portal on a throw-away database and prints JSON. Figures are compared within one
 * run only: each with a bare Node server that answers the same bytes. Arguments name the parts to measure.
 */

const PUBLIC_PAGES = [
  '/',
  '/ke-hoach/2022',
  '/tien-do/2022',
  '/lich-su',
  '/doi-soat',
  '/de-an',
  '/de-an/KCQG-2022-001',
  '/don-vi-thu-huong',
  '/don-vi-thu-huong/htx-yen-duong',
];

interface Compared extends Measured {
  bareNodePerSecond: number;
  ratio: number;
  bytes: number;
}

const say = (text: string) => process.stderr.write(`${text}\n`);

async function compare(name: string, asked: Asked): Promise<Compared> {
  say(`… ${name}`);
  const answer = await fetch(asked.url, {
    method: asked.method ?? 'GET',
    ...(asked.headers && { headers: asked.headers }),
    ...(asked.body && { body: asked.body }),
  });
  const body = await answer.text();
  const measured = await measure(asked);
  const bare = await startBareServer(body, answer.headers.get('content-type') ?? 'text/plain');
  const { perSecond: bareNodePerSecond } = await measure({ url: bare.url });
  await bare.stop();
  const ratio = Number((measured.perSecond / bareNodePerSecond).toFixed(3));
  return { ...measured, bareNodePerSecond, ratio, bytes: Buffer.byteLength(body) };
}

/** Signs in as a script would; the cookies of the session, or null. */
async function signIn(url: string, username: string): Promise<string | null> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const cookies = csrf.headers.getSetCookie().map((text) => text.split(';')[0] ?? '');
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookies.join('; '), origin: url },
    body: new URLSearchParams({ csrfToken, username, password: BENCH_PASSWORD, json: 'true' }),
  });
  await answer.text();
  const given = answer.headers.getSetCookie().map((text) => text.split(';')[0] ?? '');
  return given.some((text) => text.includes('session-token=')) ? given.join('; ') : null;
}

async function requireSession(url: string, username: string): Promise<string> {
  const cookie = await signIn(url, username);
  if (cookie === null) throw new Error('signing in failed');
  return cookie;
}

/** Whoever brings credentials is not answered from the cache, whatever they are. */
const UNCACHED = { headers: { authorization: 'none' } };

async function readsOf(url: string) {
  const api = `${url}/api/v1/projects`;
  const list50 = `${api}?size=50`;
  const one = `${api}/KCQG-2022-001`;
  // Numbers that stand in a few hundred titles: asked for as people ask, a few of them by many and most
  // by few; and each in its turn, so that hardly any answer is still there when it is asked for again.
  const term = (number: number) => `/api/v1/projects?q=so%20${100 + (number % 900)}`;
  const search = { url: `${api}?q=so%20123` };
  const asPeopleAsk = zipf(900);
  return {
    list50Stored: await compare('list of 50, stored', { url: list50 }),
    list50Afresh: await compare('list of 50, read afresh', { url: list50, ...UNCACHED }),
    oneStored: await compare('one project, stored', { url: one }),
    oneAfresh: await compare('one project, read afresh', { url: one, ...UNCACHED }),
    search: await compare('search, as people ask', {
      ...search,
      pathOf: () => term(asPeopleAsk()),
    }),
    searchInTurn: await compare('search, 900 terms in turn', { ...search, pathOf: term }),
    searchAfresh: await compare('search, read afresh', {
      ...search,
      pathOf: term,
      ...UNCACHED,
    }),
    broadSearchAfresh: await measure({ url: `${api}?q=mien%20dong`, ...UNCACHED }),
  };
}

async function pagesOf(url: string) {
  const afresh = (page: string) => ({
    url: `${url}${page}`,
    pathOf: (number: number) => `${page}${page.includes('?') ? '&' : '?'}lan=${number}`,
  });
  return {
    homeStored: await compare('home, stored', { url: `${url}/` }),
    planStored: await compare('plan page, stored', { url: `${url}/ke-hoach/2022` }),
    searchStored: await compare('search page, stored', { url: `${url}/de-an?q=may` }),
    homeAfresh: await compare('home, rendered afresh', afresh('/')),
    planAfresh: await compare('plan page, rendered afresh', afresh('/ke-hoach/2022')),
  };
}

async function writesOf(url: string) {
  const headers = {
    cookie: await requireSession(url, 'canbo'),
    origin: url,
    'content-type': 'application/json',
  };
  const project = { title: 'Đề án để đo', planYear: 2030, programme: 'LOCAL', kind: 'PROJECT' };
  const report = {
    asOf: '2022-06-30',
    percent: null,
    done: 'Đo tốc độ',
    difficulties: null,
    next: null,
  };
  say('… writes');
  return {
    projectCreated: await measure({
      url: `${url}/api/v1/projects`,
      method: 'POST',
      headers,
      body: JSON.stringify(project),
    }),
    progressReport: await measure({
      url: `${url}/api/v1/projects/KCDP-2022-001/progress-reports`,
      method: 'POST',
      headers,
      body: JSON.stringify(report),
    }),
    signIn: await measureWork(async () => (await signIn(url, 'canbo')) !== null, 2),
  };
}

/** SQL statements and JavaScript of each public page, asked for as nobody has before. */
async function weightOf(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const counter = new StatementCounter({ host: hostname, port: Number(port) });
  const through = new URL(databaseUrl);
  through.port = String(await counter.listen());
  const portal = await startPortal(through.href);
  const pages: Record<string, { statements: number; javascriptKb: number; htmlKb: number }> = {};
  for (const page of PUBLIC_PAGES) {
    await fetch(`${portal.url}${page}?lan=1`).then((answer) => answer.text());
    const before = counter.count;
    const html = await fetch(`${portal.url}${page}?lan=2`).then((answer) => answer.text());
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
    let bytes = 0;
    for (const src of new Set(scripts)) {
      bytes += gzipSync(
        await fetch(portal.url + src).then((answer) => answer.arrayBuffer()),
      ).length;
    }
    pages[page] = {
      statements: counter.count - before,
      javascriptKb: Math.round(bytes / 1024),
      htmlKb: Math.round(gzipSync(html).length / 1024),
    };
  }
  await portal.stop();
  counter.close();
  return pages;
}

/** The matrix of a year's money by source, read afresh from a hundred thousand entries; then the storm. */
async function moneyOf(url: string, databaseUrl: string) {
  const cookieOf = (username: string) => requireSession(url, username);
  const accountant = await cookieOf('ketoan');
  const matrix = { url: `${url}/api/v1/money`, headers: { cookie: accountant } };
  say('… money by year and source');
  const alone = await measure({ ...matrix, connections: 1 });
  const together = await measure(matrix);
  const people = {
    accountant,
    head: await cookieOf('lanhdaoso'),
    leader: await cookieOf('lanhdao'),
  };
  say('… a storm on three budgets');
  return {
    entries: LEDGER_ENTRIES,
    matrixAtOneConnection: alone,
    [`matrixAt${CONNECTIONS}Connections`]: together,
    storm: await storm(url, databaseUrl, people),
  };
}

/** What can be measured by itself: `npm run bench -- money`. */
const PARTS = ['projects', 'money'] as const;
type Part = (typeof PARTS)[number];

function askedParts(): readonly Part[] {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) {
    throw new Error(`there is no part “${unknown}”: ${PARTS.join(', ')}, or none for all`);
  }
  return asked.length === 0 ? PARTS : PARTS.filter((part) => asked.includes(part));
}

interface Server {
  adminUrl: string;
  url: string;
}

/** A database of its own with the facts and as many made-up projects. */
async function madeUp({ adminUrl, url }: Server, name: string, projects: number): Promise<string> {
  say(`… ${projects} made-up projects`);
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} OWNER portal`);
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  await migrate(own.href);
  await seed(own.href);
  await makeUpProjects(own.href, projects);
  return own.href;
}

async function withPortal<T>(
  databaseUrl: string,
  work: (url: string, memory: () => Promise<number>) => Promise<T>,
): Promise<T> {
  const portal = await startPortal(databaseUrl);
  try {
    return await work(portal.url, portal.memory);
  } finally {
    await portal.stop();
  }
}

async function measureProjects(server: Server, results: Record<string, unknown>): Promise<void> {
  for (const count of [1_000, 100_000]) {
    const databaseUrl = await madeUp(server, `bench_${count}`, count);
    await withPortal(databaseUrl, async (url, memory) => {
      results[`reads with ${count} projects`] = await readsOf(url);
      if (count === 1_000) {
        results.pages = await pagesOf(url);
        results.writes = await writesOf(url);
      }
      results[`server memory MiB with ${count} projects`] = await memory();
    });
    if (count === 1_000) results.weight = await weightOf(databaseUrl);
  }
}

async function measureMoney(server: Server, results: Record<string, unknown>): Promise<void> {
  const databaseUrl = await madeUp(server, 'bench_money', LEDGER_PROJECTS);
  say(`… ${LEDGER_ENTRIES} entries`);
  await makeUpLedgers(databaseUrl);
  results.money = await withPortal(databaseUrl, (url) => moneyOf(url, databaseUrl));
}

async function run(): Promise<void> {
  const parts = askedParts();
  await ensureBuild();
  // As in production: what is acknowledged is on the disk.
  const postgres = await startThrowAwayPostgres({});
  try {
    const results: Record<string, unknown> = { connections: CONNECTIONS, node: process.version };
    if (parts.includes('projects')) await measureProjects(postgres, results);
    if (parts.includes('money')) await measureMoney(postgres, results);
    process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  } finally {
    await postgres.stop();
  }
}

await run();
process.exit(0);
