import { randomUUID } from 'node:crypto';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import pg from 'pg';
import type { Role } from '#lib/domain/vocabulary.ts';
import { PortalApi } from './portal-api.ts';
import { TEST_PASSWORD } from './portal-under-test.ts';

interface Fixtures {
  /** Console errors that a test brings about on purpose. */
  allowedConsoleErrors: RegExp[];
  consoleErrors: string[];
  noConsoleErrors: void;
  /** Signs the page's browser in as one of the first accounts. */
  signIn: (username: string, context?: BrowserContext) => Promise<void>;
  /** A page in a browser of somebody's own, signed in; one more browser for nobody (`null`). */
  pageOf: (username: string | null) => Promise<Page>;
  /** The API as somebody signed in calls it. */
  apiOf: (username: string) => Promise<PortalApi>;
  /** An account that no other test touches; its password is TEST_PASSWORD. */
  newAccount: (role: Role, name?: string) => Promise<string>;
}

interface WorkerFixtures {
  portalUrl: string;
  database: pg.Pool;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

function watch(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
}

/** Every page of every test is watched: an error in its console fails the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  portalUrl: [async ({}, use) => use(process.env.E2E_URL ?? ''), { scope: 'worker' }],
  database: [
    async ({}, use) => {
      const pool = new pg.Pool({ connectionString: process.env.E2E_DATABASE_URL, max: 2 });
      await use(pool);
      await pool.end();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ portalUrl }, use) => {
    await use(portalUrl);
  },
  allowedConsoleErrors: [[], { option: true }],
  consoleErrors: async ({}, use) => use([]),
  noConsoleErrors: [
    async ({ context, consoleErrors, allowedConsoleErrors }, use) => {
      context.on('page', (page) => watch(page, consoleErrors));
      await use();
      const unexpected = consoleErrors.filter(
        (text) => !allowedConsoleErrors.some((one) => one.test(text)),
      );
      expect(unexpected, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ context, portalUrl }, use) => {
    await use(async (username, inContext = context) => {
      await inContext.addCookies(await sessionOf(username, portalUrl, inContext));
    });
  },
  pageOf: async ({ browser, consoleErrors, signIn }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (username) => {
      const context = await browser.newContext();
      contexts.push(context);
      context.on('page', (page) => watch(page, consoleErrors));
      if (username !== null) await signIn(username, context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  apiOf: async ({ playwright, portalUrl, signIn, browser }, use) => {
    const disposals: (() => Promise<void>)[] = [];
    await use(async (username) => {
      const context = await browser.newContext();
      await signIn(username, context);
      const storageState = await context.storageState();
      await context.close();
      const request = await playwright.request.newContext({ storageState });
      disposals.push(() => request.dispose());
      return new PortalApi(request, portalUrl);
    });
    await Promise.all(disposals.map((dispose) => dispose()));
  },
  newAccount: async ({ database }, use) => {
    await use(async (role, name = 'Người thử') => {
      const username = `thu-${randomUUID().slice(0, 12)}`;
      await database.query(
        `INSERT INTO "User" ("id", "username", "name", "role", "passwordHash", "mustChangePassword")
         SELECT $1, $2, $3, $4::"Role", "passwordHash", false FROM "User" WHERE "username" = 'canbo'`,
        [randomUUID(), username, name, role],
      );
      return username;
    });
  },
});

// One session of each person serves all tests of a worker, except those that sign in by themselves.
const sessions = new Map<string, Promise<Cookies>>();

function sessionOf(username: string, origin: string, context: BrowserContext): Promise<Cookies> {
  const known = sessions.get(username);
  if (known) return known;
  const opened = openSession(username, origin, context);
  sessions.set(username, opened);
  return opened;
}

async function openSession(username: string, origin: string, context: BrowserContext) {
  const { request } = context;
  const csrf = await request.get(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await request.post(`${origin}/api/auth/callback/credentials`, {
    headers: { origin },
    form: { csrfToken, username, password: TEST_PASSWORD, json: 'true' },
  });
  expect(answer.ok(), `signing in as ${username}`).toBe(true);
  return context.cookies();
}

export { expect };
