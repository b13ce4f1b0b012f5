import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { TEST_PASSWORD } from './portal-under-test.ts';

interface Fixtures {
  /** Console errors that a test brings about on purpose. */
  allowedConsoleErrors: RegExp[];
  noConsoleErrors: void;
  /** Signs the page's browser in as one of the first accounts. */
  signIn: (username: string, context?: BrowserContext) => Promise<void>;
}

function watch(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
}

/** Every page of every test is watched: an error in its console fails the test. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    await use(process.env.E2E_URL);
  },
  allowedConsoleErrors: [[], { option: true }],
  noConsoleErrors: [
    async ({ context, allowedConsoleErrors }, use) => {
      const errors: string[] = [];
      context.on('page', (page) => watch(page, errors));
      await use();
      const unexpected = errors.filter(
        (text) => !allowedConsoleErrors.some((one) => one.test(text)),
      );
      expect(unexpected, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ context, baseURL }, use) => {
    await use(async (username, inContext = context) => {
      const { request } = inContext;
      const origin = baseURL ?? '';
      const csrf = await request.get(`${origin}/api/auth/csrf`);
      const { csrfToken } = (await csrf.json()) as { csrfToken: string };
      const answer = await request.post(`${origin}/api/auth/callback/credentials`, {
        headers: { origin },
        form: { csrfToken, username, password: TEST_PASSWORD, json: 'true' },
      });
      expect(answer.ok(), `signing in as ${username}`).toBe(true);
    });
  },
});

export { expect };
