import {
  test as base,
  expect,
  type APIRequestContext,
  type BrowserContext,
  type Page,
} from '@playwright/test';
import { PortalApi } from './portal-api.ts';
import { TEST_PASSWORD } from './portal-under-test.ts';

interface Fixtures {
  /** Console errors that a test brings about on purpose. */
  allowedConsoleErrors: RegExp[];
  /** Has every page of a further browser watched like those of the test's own. */
  watchContext: (context: BrowserContext) => void;
  /** Signs the page's browser in as one of the first accounts. */
  signIn: (username: string, context?: BrowserContext) => Promise<void>;
  /** A page in a browser of its own, signed in; one of nobody's for `null`. */
  pageOf: (username: string | null) => Promise<Page>;
  /** The API as somebody signed in calls it. */
  apiOf: (username: string) => Promise<PortalApi>;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Where the portal under test is reached. */
export const portalUrl = process.env.E2E_URL ?? '';

function watch(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
}

/** Every page of every test is watched: an error in its console fails the test. */
export const test = base.extend<Fixtures>({
  baseURL: portalUrl,
  allowedConsoleErrors: [[], { option: true }],
  watchContext: [
    async ({ context, allowedConsoleErrors }, use) => {
      const errors: string[] = [];
      const watchContext = (watched: BrowserContext) => {
        watched.on('page', (page) => watch(page, errors));
      };
      watchContext(context);
      await use(watchContext);
      const unexpected = errors.filter(
        (text) => !allowedConsoleErrors.some((one) => one.test(text)),
      );
      expect(unexpected, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ context }, use) => {
    await use(async (username, inContext = context) => {
      await inContext.addCookies(await sessionOf(username, inContext.request));
    });
  },
  pageOf: async ({ browser, signIn, watchContext }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (username) => {
      const context = await browser.newContext();
      contexts.push(context);
      watchContext(context);
      if (username !== null) await signIn(username, context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  apiOf: async ({ playwright }, use) => {
    const requests: APIRequestContext[] = [];
    await use(async (username) => {
      const nobody = await playwright.request.newContext();
      const cookies = await sessionOf(username, nobody);
      await nobody.dispose();
      const storageState = { cookies, origins: [] };
      const request = await playwright.request.newContext({ storageState });
      requests.push(request);
      return new PortalApi(request, portalUrl);
    });
    await Promise.all(requests.map((request) => request.dispose()));
  },
});

// One session of each person serves all tests of a worker, except those that sign in by themselves.
const sessions = new Map<string, Promise<Cookies>>();

function sessionOf(username: string, request: APIRequestContext): Promise<Cookies> {
  const known = sessions.get(username);
  if (known) return known;
  const opened = openSession(username, request);
  sessions.set(username, opened);
  return opened;
}

async function openSession(username: string, request: APIRequestContext): Promise<Cookies> {
  const csrf = await request.get(`${portalUrl}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await request.post(`${portalUrl}/api/auth/callback/credentials`, {
    headers: { origin: portalUrl },
    form: { csrfToken, username, password: TEST_PASSWORD, json: 'true' },
  });
  expect(answer.ok(), `signing in as ${username}`).toBe(true);
  const { cookies } = await request.storageState();
  return cookies;
}

export { expect };
