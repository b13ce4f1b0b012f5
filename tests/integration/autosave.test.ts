import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as route from '#app/lam-viec/ban-nhap/route.ts';
import { getDraft, listDrafts, saveDraft } from '#lib/autosave/drafts.ts';
import { prisma } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { call, sessionFor } from '#tests/support/api.ts';

let officer: SignedInActor;
let cookie: string;
beforeAll(async () => {
  officer = await makeAccount('CENTER_OFFICER');
  cookie = await sessionFor(officer);
});

const keyOf = () => `de-an:KCDP-2023-001:${randomUUID()}`;
const put = (body: unknown, headers = {}) =>
  call(route.PUT, { method: 'PUT', path: '/lam-viec/ban-nhap', cookie, body, headers });

describe('what is typed', () => {
  test('is kept exactly as it stands, also half a word in the middle of an input method', async () => {
    const formKey = keyOf();
    const values = { title: ' đeef  án '.normalize('NFD'), rows: ['1', '2'] };
    const answer = await put({ formKey, baseVersion: 4, values });
    expect(answer.status).toBe(200);
    const kept = await getDraft(officer, formKey);
    expect(kept).toMatchObject({ baseVersion: 4, values });
    expect(answer.body.savedAt).toBe(kept?.savedAt);
  });

  test('is replaced by what is typed later, and gone after it was discarded', async () => {
    const formKey = keyOf();
    await put({ formKey, baseVersion: 1, values: { title: 'a' } });
    await put({ formKey, baseVersion: 2, values: { title: 'b' } });
    expect(await getDraft(officer, formKey)).toMatchObject({
      baseVersion: 2,
      values: { title: 'b' },
    });
    const gone = { method: 'DELETE', path: '/lam-viec/ban-nhap', cookie, body: { formKey } };
    expect((await call(route.DELETE, gone)).status).toBe(204);
    expect(await getDraft(officer, formKey)).toBeNull();
    expect((await call(route.DELETE, gone)).status).toBe(204);
  });

  test('is read by nobody else', async () => {
    const formKey = keyOf();
    await put({ formKey, baseVersion: 1, values: { title: 'của tôi' } });
    expect(await getDraft(await makeAccount('CENTER_OFFICER'), formKey)).toBeNull();
  });

  test('of one project is found by the project', async () => {
    const formKey = 'de-an:KCDP-2023-777:noi-dung';
    await put({ formKey, baseVersion: 1, values: { content: 'x' } });
    expect([...(await listDrafts(officer, 'de-an:KCDP-2023-777:')).keys()]).toEqual([formKey]);
    expect((await listDrafts(officer, 'de-an:KCDP-2023-77:')).size).toBe(0);
  });

  test('leaves no line in the audit trail', async () => {
    const before = await prisma.auditEvent.count();
    await put({ formKey: keyOf(), baseVersion: 1, values: {} });
    expect(await prisma.auditEvent.count()).toBe(before);
  });
});

describe('the door of the drafts refuses', () => {
  const body = { formKey: 'de-an:moi', baseVersion: 0, values: { title: 'x' } };

  test('whoever is not signed in', async () => {
    const answer = await call(route.PUT, { method: 'PUT', body });
    expect(answer.status).toBe(401);
  });

  test('another site', async () => {
    expect((await put(body, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await put(body, { origin: undefined })).status).toBe(403);
  });

  test.each([
    ['a key of another form', { ...body, formKey: '../etc/passwd' }],
    ['a name that no field has', { ...body, values: { 'a b': 'x' } }],
    ['something other than text', { ...body, values: { title: 7 } }],
    ['a version below none', { ...body, baseVersion: -1 }],
    ['more than a form holds', { ...body, values: { title: 'x'.repeat(200_001) } }],
  ])('%s', async (_what, wrong) => {
    expect((await put(wrong)).status).toBe(400);
  });

  test('2 MB', async () => {
    expect((await put({ ...body, values: { title: 'x'.repeat(2_000_000) } })).status).toBe(413);
  });

  test('a NUL does not break the keeping', async () => {
    const formKey = keyOf();
    expect((await put({ ...body, formKey, values: { title: 'a\0b' } })).status).toBe(200);
    expect(await getDraft(officer, formKey)).toMatchObject({ values: { title: 'ab' } });
  });

  test('the draft after the two hundredth, while those that exist can still be kept', async () => {
    const collector = await makeAccount('CENTER_OFFICER');
    await prisma.formDraft.createMany({
      data: Array.from({ length: 200 }, (_, number) => ({
        userId: collector.id,
        formKey: `de-an:so-${number}`,
        baseVersion: 0,
        values: {},
      })),
    });
    await expect(saveDraft(collector, { ...body, formKey: 'de-an:them' })).rejects.toMatchObject({
      code: 'TOO_MANY_DRAFTS',
    });
    await saveDraft(collector, { ...body, formKey: 'de-an:so-7' });
    expect(await getDraft(collector, 'de-an:so-7')).toMatchObject({ values: body.values });
  });
});

test('drafts that nobody came back to are forgotten', async () => {
  const old = await makeAccount('CENTER_OFFICER');
  await prisma.formDraft.create({
    data: {
      userId: old.id,
      formKey: 'de-an:cu',
      baseVersion: 0,
      values: {},
      updatedAt: new Date('2020-01-01'),
    },
  });
  await saveDraft(old, { formKey: 'de-an:moi', baseVersion: 0, values: {} });
  expect(await getDraft(old, 'de-an:cu')).toBeNull();
  expect(await getDraft(old, 'de-an:moi')).not.toBeNull();
});
