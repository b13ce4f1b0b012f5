import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { POST as track } from '#app/api/v1/needs/[code]/tracking/route.ts';
import { POST as register } from '#app/api/v1/needs/route.ts';
import { POST as finishFile } from '#app/api/v1/needs/uploads/[id]/finish/route.ts';
import { PUT as sendPiece } from '#app/api/v1/needs/uploads/[id]/route.ts';
import { POST as startFile } from '#app/api/v1/needs/uploads/route.ts';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { declineNeed, mergeNeed } from '#lib/needs/commands.ts';
import { CONSENT_TEXT } from '#lib/needs/consent.ts';
import { convertNeeds } from '#lib/needs/convert.ts';
import { issueFormToken, readFormToken } from '#lib/needs/form-token.ts';
import { registerNeed } from '#lib/needs/register.ts';
import { convertInput, registerNeedInput } from '#lib/needs/schema.ts';
import { call, ORIGIN } from '#tests/support/api.ts';
import { makeTeam, refusalOf, type Team } from '#tests/support/factories.ts';
import { needBody } from '#tests/support/need-body.ts';
import { needVersion, newNeed, takenNeed } from '#tests/support/needs.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const from = (address: string = randomUUID()) => ({ 'x-real-ip': address });

describe('registering a need', () => {
  test('keeps what was told, and the consent word by word', async () => {
    const body = needBody({ phone: '+84 912 345 678', ownCapital: { state: 'NOT_STATED' } });
    const answer = await call(register, { method: 'POST', body, headers: from() });
    expect(answer.status).toBe(201);
    expect(answer.body.code).toMatch(/^NC-\d{4}-[2-9A-HJKMNP-Z]{6}$/);
    const need = await prisma.need.findUniqueOrThrow({ where: { code: answer.body.code } });
    expect(need).toMatchObject({
      status: 'NEW',
      phone: '0912345678',
      costDong: 600_000_000n,
      ownCapitalState: 'NOT_STATED',
      ownCapitalDong: null,
      consentText: CONSENT_TEXT,
    });
    const events = await prisma.auditEvent.findMany({ where: { entityId: need.id } });
    expect(events.map((event) => event.action)).toEqual(['need.register']);
    // The trail cannot be changed, so nothing of a person stands in it.
    expect(JSON.stringify(events[0]?.after)).not.toContain('0912345678');
  });

  test.each([
    ['name', { name: '  ' }],
    ['representative', { representative: '' }],
    ['phone', { phone: '12' }],
    ['email', { email: 'không phải thư' }],
    ['makes', { makes: '' }],
    ['wants', { wants: '' }],
    ['taxCode', { taxCode: '<script>' }],
    ['cost.dong', { cost: { state: 'STATED' } }],
    ['femaleWorkers', { workers: 3, femaleWorkers: 4 }],
    ['femaleWorkers', { workers: null, femaleWorkers: 4 }],
    ['consent', { consent: false }],
    ['status', { status: 'CONVERTED' }],
  ])('with a wrong %s is refused there', async (path, wrong) => {
    const body = needBody(wrong);
    const answer = await call(register, { method: 'POST', body, headers: from() });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((issue: { path: string }) => issue.path)).toContain(path);
  });

  test.each([
    ['unit', { unit: 'khong-co-xa-nay' }],
    ['activityContent', { activityContent: 'ND77' }],
  ])('with a %s that is not in the catalogue is refused', async (path, wrong) => {
    const answer = await call(register, { method: 'POST', body: needBody(wrong), headers: from() });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ path }]);
  });

  test('from another site is refused', async () => {
    const headers = { ...from(), origin: 'https://elsewhere.example' };
    const answer = await call(register, { method: 'POST', body: needBody(), headers });
    expect(answer.status).toBe(403);
  });

  test('sent again under its key gives the one need, also at the same moment', async () => {
    const headers = { ...from(), 'idempotency-key': randomUUID() };
    const body = needBody();
    const send = () => call(register, { method: 'POST', body, headers });
    const answers = [...(await Promise.all([send(), send(), send()])), await send()];
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.code}`)).size).toBe(1);
    expect(await prisma.need.count({ where: { name: body.name } })).toBe(1);
    const other = await call(register, { method: 'POST', body: needBody(), headers });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  test('goes on five times an hour from one address, then waits; others are not kept', async () => {
    const headers = from();
    const send = () => call(register, { method: 'POST', body: needBody(), headers });
    for (let time = 0; time < 5; time += 1) expect((await send()).status).toBe(201);
    const sixth = await send();
    expect(sixth.status).toBe(429);
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(3_000);
    expect(sixth.body.detail).toMatch(/Hãy thử lại sau \d+ phút/);
    const elsewhere = await call(register, { method: 'POST', body: needBody(), headers: from() });
    expect(elsewhere.status).toBe(201);
  });

  test('many at the same moment do not pass the limit together', async () => {
    const headers = from();
    const send = () => call(register, { method: 'POST', body: needBody(), headers });
    const answers = await Promise.all(Array.from({ length: 9 }, send));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(4);
  });

  test('a refusal takes none of the tries', async () => {
    const headers = from();
    const wrong = needBody({ unit: 'khong-co-xa-nay' });
    for (let time = 0; time < 6; time += 1) {
      expect((await call(register, { method: 'POST', body: wrong, headers })).status).toBe(422);
    }
    expect((await call(register, { method: 'POST', body: needBody(), headers })).status).toBe(201);
  });

  test('brings its files with it or does not come about', async () => {
    const input = registerNeedInput.parse(needBody({ uploads: [randomUUID()] }));
    const failing = registerNeed(PUBLIC_ACTOR, input, {
      address: randomUUID(),
      key: randomUUID(),
      sender: 'applicant:somebody',
    });
    expect(await refusalOf(failing)).toEqual({ kind: 'RULE_VIOLATION', paths: ['uploads.0'] });
    expect(await prisma.need.count({ where: { name: input.name } })).toBe(0);
  });
});

describe('the token of a form', () => {
  const shown = new Date('2026-03-01T08:00:00Z');
  const after = (ms: number) => new Date(shown.getTime() + ms);

  test.each([
    [1_000, { ok: false, reason: 'FAST' }],
    [60_000, { ok: true }],
    [8 * 24 * 3_600_000, { ok: false, reason: 'OLD' }],
  ])('read after %i ms', (ms, expected) => {
    expect(readFormToken(issueFormToken(shown), after(ms))).toMatchObject(expected);
  });

  test('made by somebody else, or changed, is not taken', () => {
    const token = issueFormToken(shown);
    const [at = '', id = '', signature = ''] = token.split('.');
    const earlier = `${Number(at) - 60_000}.${id}.${signature}`;
    for (const forged of ['', 'x', `${at}.${id}`, `${at}.${id}.x`, earlier]) {
      expect(readFormToken(forged, after(60_000))).toEqual({ ok: false, reason: 'FORGED' });
    }
  });
});

describe('following a need', () => {
  const ask = (code: string, phone: string, headers = from()) =>
    call(track, { method: 'POST', params: { code }, body: { phone }, headers });

  test('opens with the code and the phone, however they are written', async () => {
    const { code, phone, name } = await newNeed();
    const answer = await ask(code.toLowerCase().replaceAll('-', ' '), `+84 ${phone.slice(1)}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ code, name, status: 'NEW', answer: null, project: null });
    expect(JSON.stringify(answer.body)).not.toContain(phone);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('says the same of a code that is not there and of a phone that is not its own', async () => {
    const { code } = await newNeed();
    const wrongPhone = await ask(code, '0988888888');
    const wrongCode = await ask('NC-2026-ZZZZZZ', '0988888888');
    expect(wrongPhone.status).toBe(404);
    expect({ ...wrongPhone.body, instance: '' }).toEqual({ ...wrongCode.body, instance: '' });
  });

  test('waits after ten wrong tries, also for the right phone; right ones do not count', async () => {
    const { code, phone } = await newNeed();
    const headers = from();
    for (let time = 0; time < 12; time += 1) {
      expect((await ask(code, phone, headers)).status).toBe(200);
    }
    for (let time = 0; time < 10; time += 1) {
      expect((await ask(code, '0988888888', headers)).status).toBe(404);
    }
    const waits = await ask(code, phone, headers);
    expect(waits.status).toBe(429);
    expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(600);
    expect((await ask(code, phone)).status).toBe(200);
  });

  test('reads why it was declined', async () => {
    const { code, phone } = await newNeed();
    const reason = 'Máy đã mua trước khi đăng ký nên chưa đủ điều kiện.';
    await declineNeed(team.CENTER_LEADER, code, { reason, version: 1 });
    expect((await ask(code, phone)).body).toMatchObject({ status: 'DECLINED', answer: reason });
  });

  test('reads, once merged, the answer to the other one, however long the way', async () => {
    const [first, second, third] = [await newNeed(), await newNeed(), await newNeed()];
    await mergeNeed(team.CENTER_OFFICER, first.code, { into: second.code, version: 1 });
    await mergeNeed(team.CENTER_OFFICER, second.code, { into: third.code, version: 1 });
    const reason = 'Trung tâm sẽ xét lại trong kế hoạch năm sau.';
    await declineNeed(team.CENTER_OFFICER, third.code, { reason, version: 1 });
    const answer = await ask(first.code, first.phone);
    expect(answer.body).toMatchObject({ status: 'DECLINED', answer: reason, isMerged: true });
    expect(JSON.stringify(answer.body)).not.toContain(third.code);
    expect((await ask(third.code, third.phone)).body).toMatchObject({ isMerged: false });
  });

  test('tells of a draft, and of the project only once it is published', async () => {
    const { code, phone } = await takenNeed(team.CENTER_OFFICER);
    const project = await convertNeeds(
      team.CENTER_OFFICER,
      code,
      convertInput.parse({
        version: await needVersion(code),
        title: 'Đề án còn kín',
        planYear: 2027,
        programme: 'LOCAL',
      }),
    );
    const draft = await ask(code, phone);
    expect(draft.body).toMatchObject({ status: 'CONVERTED', project: null });
    expect(JSON.stringify(draft.body)).not.toContain('Đề án còn kín');
    await prisma.project.update({
      where: { code: project.code },
      data: { status: 'APPROVED', isPublished: true },
    });
    expect((await ask(code, phone)).body.project).toEqual({
      code: project.code,
      title: 'Đề án còn kín',
      status: 'APPROVED',
    });
  });
});

describe('files of a registration', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  /** Sends a picture as the form's uploader does, and gives back its id and the sender's cookie. */
  async function sendPicture(headers: Record<string, string>) {
    const body = { fileName: 'Ảnh xưởng.png', size: PNG.byteLength };
    const begun = await call(startFile, { method: 'POST', body, headers });
    expect(begun.status).toBe(201);
    const cookie = begun.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const own = { ...headers, cookie: cookie.split(';')[0] ?? '' };
    const { id } = begun.body as { id: string };
    const piece = new Request(`${ORIGIN}/api/v1/needs/uploads/${id}?offset=0`, {
      method: 'PUT',
      headers: { ...own, origin: ORIGIN, 'content-type': 'application/octet-stream' },
      body: PNG,
    });
    expect((await sendPiece(piece, { params: Promise.resolve({ id }) })).status).toBe(200);
    const end = { method: 'POST', params: { id }, body: {} };
    expect((await call(finishFile, { ...end, headers })).status).toBe(404);
    expect((await call(finishFile, { ...end, headers: own })).status).toBe(200);
    return { id, own };
  }

  test('come with it for the one who sent them, and for nobody else', async () => {
    const { id, own } = await sendPicture(from());
    const body = needBody({ uploads: [id] });
    const stranger = await call(register, { method: 'POST', body, headers: from() });
    expect(stranger.status).toBe(422);
    const answer = await call(register, { method: 'POST', body, headers: own });
    expect(answer.status).toBe(201);
    const need = await prisma.need.findUniqueOrThrow({
      where: { code: answer.body.code },
      include: { documents: true },
    });
    expect(need.documents).toMatchObject([
      { fileName: 'Ảnh xưởng.png', kind: 'PHOTO', organisation: 'APPLICANT', isPublic: false },
    ]);
  });
});
