import { describe, expect, test } from 'vitest';
import * as account from '#app/api/v1/accounts/[username]/route.ts';
import * as resetLink from '#app/api/v1/accounts/[username]/reset-link/route.ts';
import * as accounts from '#app/api/v1/accounts/route.ts';
import {
  accountAnswer,
  accountListAnswer,
  createdAccountAnswer,
  resetLinkAnswer,
} from '#lib/accounts/schema.ts';
import { prisma } from '#lib/db/client.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import { cookieOf, makeAccount } from '#tests/support/accounts.ts';

interface Call {
  cookie?: string;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  username?: string;
}

async function call(handler: Handler, { cookie, method = 'GET', body, headers, username }: Call) {
  const response = await handler(
    new Request(`http://localhost:3000/api/v1/accounts${username ? `/${username}` : ''}`, {
      method,
      headers: {
        ...(cookie ? { cookie: `next-auth.session-token=${cookie}` } : {}),
        ...(method === 'GET' ? {} : { origin: 'http://localhost:3000' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
    { params: Promise.resolve({ username }) },
  );
  return { status: response.status, body: (await response.json()) as unknown };
}

async function signedIn(role: 'ADMIN' | 'CENTER_LEADER' | 'AUDITOR') {
  return cookieOf((await makeAccount(role)).username);
}

describe('/api/v1/accounts', () => {
  test('asks who is there before it reads anything', async () => {
    expect(await call(accounts.GET, {})).toMatchObject({ status: 401 });
    const posted = { method: 'POST', headers: { 'content-type': 'text/plain' } };
    expect(await call(accounts.POST, posted)).toMatchObject({ status: 401 });
  });

  test('is for administrators alone', async () => {
    const { username } = await makeAccount();
    for (const role of ['CENTER_LEADER', 'AUDITOR'] as const) {
      const cookie = await signedIn(role);
      expect(await call(accounts.GET, { cookie })).toMatchObject({ status: 403 });
      expect(await call(account.GET, { cookie, username })).toMatchObject({ status: 403 });
      const patch = { cookie, username, method: 'PATCH', body: { role: 'ADMIN', version: 1 } };
      expect(await call(account.PATCH, patch)).toMatchObject({ status: 403 });
      const post = { cookie, username, method: 'POST' };
      expect(await call(resetLink.POST, post)).toMatchObject({ status: 403 });
    }
  });

  test('lists, opens, changes and resets accounts in the shapes it describes', async () => {
    const cookie = await signedIn('ADMIN');
    const list = await call(accounts.GET, { cookie });
    expect(accountListAnswer.parse(list.body).page).toMatchObject({ number: 1, size: 50 });

    const body = { username: 'TrieuVanQua', name: ' Triệu  Văn Qua ', role: 'AUDITOR' };
    const created = await call(accounts.POST, { cookie, method: 'POST', body });
    expect(created.status).toBe(201);
    expect(createdAccountAnswer.parse(created.body)).toMatchObject({
      username: 'trieuvanqua',
      name: 'Triệu Văn Qua',
    });

    const username = 'trieuvanqua';
    const patch = { cookie, username, method: 'PATCH', body: { isLocked: false, version: 1 } };
    const changed = await call(account.PATCH, patch);
    expect(accountAnswer.parse(changed.body)).toMatchObject({ isLocked: false, version: 1 });

    const link = await call(resetLink.POST, { cookie, username, method: 'POST' });
    expect(link.status).toBe(201);
    expect(resetLinkAnswer.parse(link.body).path).toMatch(/^\/dat-lai-mat-khau\/[\w-]{43}$/);
  });

  test('refuses what is malformed and names it, what is missing, and what is stale', async () => {
    const cookie = await signedIn('ADMIN');
    const { username } = await makeAccount();
    const post = (body: unknown) => call(accounts.POST, { cookie, method: 'POST', body });
    const patch = (body: unknown) =>
      call(account.PATCH, { cookie, username, method: 'PATCH', body });
    expect(await post({ username: 'Ông A', name: '', role: 'VUA' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'username' }, { path: 'name' }, { path: 'role' }] },
    });
    expect(await patch({ role: 'ADMIN', passwordHash: 'x', version: 1 })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'passwordHash' }] },
    });
    expect(await patch({ role: 'AUDITOR' })).toMatchObject({ status: 422 });
    expect(await patch({ role: 'AUDITOR', version: 7 })).toMatchObject({
      status: 409,
      body: { current: { username, version: 1 } },
    });
    expect(await call(account.GET, { cookie, username: 'khong-co' })).toMatchObject({
      status: 404,
    });
  });

  test('opens one account for a request sent twice, and keeps its password nowhere', async () => {
    const cookie = await signedIn('ADMIN');
    const request = {
      cookie,
      method: 'POST',
      body: { username: 'hai-lan', name: 'Gửi Hai Lần', role: 'AUDITOR' },
      headers: { 'idempotency-key': 'mot-khoa-duy-nhat' },
    };
    const first = await call(accounts.POST, request);
    const { password } = createdAccountAnswer.parse(first.body);
    expect(await call(accounts.POST, request)).toEqual({ status: 201, body: {} });
    const kept = JSON.stringify(await prisma.idempotencyKey.findMany());
    expect(kept).not.toContain(password);
  });
});
