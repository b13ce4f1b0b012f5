import { fromBufferPromise } from 'yauzl';
import { beforeAll, describe, expect, test } from 'vitest';
import * as content from '#app/api/v1/documents/[id]/content/route.ts';
import * as removal from '#app/api/v1/documents/[id]/removal/route.ts';
import * as document from '#app/api/v1/documents/[id]/route.ts';
import * as documents from '#app/api/v1/documents/route.ts';
import * as archive from '#app/api/v1/projects/[code]/documents.zip/route.ts';
import * as projectDocuments from '#app/api/v1/projects/[code]/documents/route.ts';
import * as transitions from '#app/api/v1/projects/[code]/transitions/route.ts';
import * as finish from '#app/api/v1/uploads/[id]/finish/route.ts';
import * as upload from '#app/api/v1/uploads/[id]/route.ts';
import * as uploads from '#app/api/v1/uploads/route.ts';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { addDocument, editDocument, removeDocument } from '#lib/documents/commands.ts';
import { listInsideDocuments, listPublicDocuments } from '#lib/documents/queries.ts';
import { attachInput } from '#lib/documents/schema.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { call, ORIGIN, sessionFor } from '#tests/support/api.ts';
import { attached, documentVersion, finishedUpload } from '#tests/support/documents.ts';
import {
  actsOn,
  makeTeam,
  refusalOf,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';
import { newNeed } from '#tests/support/needs.ts';
import { hashOf, pdf } from '#tests/support/sample-files.ts';

let team: Team;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  team = await makeTeam();
  for (const role of ROLES) cookies.set(role, await sessionFor(team[role]));
});

const cookieOf = (role: Role | 'PUBLIC') => (role === 'PUBLIC' ? undefined : cookies.get(role));
const REASON = 'Nhầm tệp, đã có bản đúng.';

async function remove(role: Role, id: string) {
  return removeDocument(team[role], id, { reason: REASON, version: await documentVersion(id) });
}

async function published(): Promise<string> {
  const code = await taskAt(team, 'IN_PROGRESS');
  await publishProject(team.CENTER_LEADER, code, {
    isPublished: true,
    version: await versionOf(code),
  });
  return code;
}

describe('a document over the API', () => {
  test('goes from its first piece to its download under its own name', async () => {
    const code = await taskAt(team, 'DRAFT');
    const cookie = cookieOf('CENTER_OFFICER');
    const bytes = pdf({ text: 'qua API' });
    const started = await call(uploads.POST, {
      method: 'POST',
      cookie,
      body: { fileName: 'Đề án máy sấy.pdf', size: bytes.length, sha256: hashOf(bytes) },
    });
    expect(started.status).toBe(201);
    const params = { id: started.body.id as string };
    const path = (offset: number) => `/api/v1/uploads/${params.id}?offset=${offset}`;
    const bytesType = { 'content-type': 'application/octet-stream' };
    const half = Math.floor(bytes.length / 2);
    const send = (from: number, to: number) =>
      call(upload.PUT, {
        method: 'PUT',
        path: path(from),
        params,
        cookie,
        raw: new Uint8Array(bytes.subarray(from, to)),
        headers: bytesType,
      });
    expect((await send(0, half)).body).toMatchObject({ received: half });
    expect(await send(0, half)).toMatchObject({
      status: 409,
      body: { current: { received: half } },
    });
    expect((await call(upload.GET, { params, cookie })).body).toMatchObject({ received: half });
    await send(half, bytes.length);
    const done = await call(finish.POST, { method: 'POST', params, cookie, body: {} });
    expect(done.body).toMatchObject({ isFinished: true, sha256: hashOf(bytes) });
    const added = await call(projectDocuments.POST, {
      method: 'POST',
      params: { code },
      cookie,
      body: { uploadId: params.id, kind: 'PROPOSAL', number: '12/ĐA-TTKC', issuedOn: '2023-01-05' },
    });
    expect(added).toMatchObject({
      status: 201,
      body: { fileName: 'Đề án máy sấy.pdf', kind: 'PROPOSAL', status: 'DRAFT', isPublic: false },
    });
    const got = await content.GET(
      new Request(`${ORIGIN}/api/v1/documents/x/content`, {
        headers: { cookie: `next-auth.session-token=${cookie}` },
      }),
      { params: Promise.resolve({ id: added.body.id as string }) },
    );
    expect(hashOf(Buffer.from(await got.arrayBuffer()))).toBe(hashOf(bytes));
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="de an may say.pdf"; filename*=UTF-8''${encodeURIComponent('Đề án máy sấy.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining('sandbox') as string,
    });
    expect(await actsOn(code)).toContain('document.add');
  });

  test('takes pieces of bytes only, none too large, and only from the portal itself', async () => {
    const cookie = cookieOf('CENTER_OFFICER');
    const { body } = await call(uploads.POST, {
      method: 'POST',
      cookie,
      body: { fileName: 'a.pdf', size: 2_000_000 },
    });
    const params = { id: body.id as string };
    const put = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
      call(upload.PUT, {
        method: 'PUT',
        path: '/api/v1/uploads/x?offset=0',
        params,
        cookie,
        raw,
        headers,
      });
    expect((await put('{}', { 'content-type': 'application/json' })).status).toBe(415);
    const bytesType = { 'content-type': 'application/octet-stream' };
    expect((await put(new Uint8Array(1_000_001), bytesType)).status).toBe(413);
    expect((await put('a', { ...bytesType, origin: 'https://elsewhere.example' })).status).toBe(
      403,
    );
    expect((await put('', bytesType)).status).toBe(422);
    const wrong = { method: 'POST', cookie, body: { fileName: 'a.exe', size: 10 } };
    expect((await call(uploads.POST, wrong)).body).toMatchObject({
      status: 422,
      code: 'REFUSED_NAME',
    });
    const large = { method: 'POST', cookie, body: { fileName: 'a.pdf', size: 26_214_401 } };
    expect((await call(uploads.POST, large)).status).toBe(400);
  });
});

describe('who may do what', () => {
  test.each<[Role | 'PUBLIC', number]>([
    ['PUBLIC', 401],
    ['CENTER_OFFICER', 201],
    ['CENTER_ACCOUNTANT', 201],
    ['CENTER_LEADER', 201],
    ['DEPARTMENT_REVIEWER', 201],
    ['DEPARTMENT_LEADER', 201],
    ['AUDITOR', 403],
    ['ADMIN', 403],
  ])('%s begins an upload: %i', async (role, status) => {
    const body = { fileName: 'a.pdf', size: 10 };
    const answer = await call(uploads.POST, { method: 'POST', cookie: cookieOf(role), body });
    expect(answer.status).toBe(status);
  });

  // [attach, edit, remove, list, content, archive] for a dossier at work, not published.
  test.each<[Role | 'PUBLIC', number[]]>([
    ['PUBLIC', [401, 401, 401, 404, 404, 401]],
    ['CENTER_OFFICER', [422, 422, 422, 200, 200, 200]],
    ['CENTER_ACCOUNTANT', [422, 422, 403, 200, 200, 200]],
    ['CENTER_LEADER', [422, 422, 422, 200, 200, 200]],
    ['DEPARTMENT_REVIEWER', [422, 422, 422, 200, 200, 200]],
    ['DEPARTMENT_LEADER', [422, 422, 422, 200, 200, 200]],
    ['AUDITOR', [403, 403, 403, 200, 200, 200]],
    ['ADMIN', [404, 404, 404, 404, 404, 404]],
  ])('%s with the papers of a dossier', async (role, expected) => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const id = await attached(team.CENTER_OFFICER, { projectCode: code });
    const cookie = cookieOf(role);
    const about = { params: { id }, cookie };
    // A right without its rules: an unknown upload, no version.
    const uploadId = '00000000-0000-7000-8000-000000000000';
    const answers = [
      await call(projectDocuments.POST, {
        method: 'POST',
        params: { code },
        cookie,
        body: { uploadId, kind: 'OTHER' },
      }),
      await call(document.PATCH, { method: 'PATCH', ...about, body: { subject: 'Mới' } }),
      await call(removal.POST, { method: 'POST', ...about, body: { reason: REASON } }),
      await call(projectDocuments.GET, { params: { code }, cookie }),
      await call(content.GET, about),
      await call(archive.GET, { params: { code }, cookie }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(expected);
  });

  test('another officer reads the papers of a draft and changes none', async () => {
    const code = await taskAt(team, 'DRAFT');
    const id = await attached(team.CENTER_OFFICER, { projectCode: code });
    const { CENTER_OFFICER: other } = await makeTeam();
    const input = attachInput.parse({ kind: 'OTHER', uploadId: await finishedUpload(other) });
    const tried = addDocument(other, { projectCode: code }, input);
    expect(await refusalOf(tried)).toMatchObject({ kind: 'FORBIDDEN' });
    const cookie = await sessionFor(other);
    expect((await call(content.GET, { params: { id }, cookie })).status).toBe(200);
    const unseen = await call(content.GET, {
      params: { id },
      cookie: cookieOf('DEPARTMENT_LEADER'),
    });
    expect(unseen.status).toBe(404);
  });

  test('a need’s papers are for those who handle needs', async () => {
    const { code } = await newNeed();
    const { id: needId } = await prisma.need.findUniqueOrThrow({ where: { code } });
    const id = await attached(team.CENTER_OFFICER, { needId }, { kind: 'REQUEST' });
    const seen = await Promise.all(
      ROLES.map(async (role) => {
        const { status } = await call(content.GET, { params: { id }, cookie: cookieOf(role) });
        return [role, status];
      }),
    );
    expect(Object.fromEntries(seen)).toEqual({
      CENTER_OFFICER: 200,
      CENTER_LEADER: 200,
      AUDITOR: 200,
      CENTER_ACCOUNTANT: 404,
      DEPARTMENT_REVIEWER: 404,
      DEPARTMENT_LEADER: 404,
      ADMIN: 404,
    });
  });

  test('a decision’s papers are put there by who records decisions', async () => {
    const code = await taskAt(team, 'APPROVED');
    const { id: decisionId } = await prisma.decision.findFirstOrThrow({
      where: { projects: { some: { project: { code } } } },
    });
    const body = {
      parent: { decisionId },
      kind: 'DECISION',
      uploadId: await finishedUpload(team.DEPARTMENT_LEADER),
    };
    const asked = (role: Role) =>
      call(documents.POST, { method: 'POST', cookie: cookieOf(role), body });
    expect((await asked('CENTER_LEADER')).status).toBe(403);
    expect((await asked('DEPARTMENT_LEADER')).status).toBe(201);
    const listed = await call(documents.GET, {
      path: `/api/v1/documents?decisionId=${decisionId}`,
      cookie: cookieOf('AUDITOR'),
    });
    expect(listed.body.data).toMatchObject([{ kind: 'DECISION' }]);
    const shared = await listInsideDocuments(team.CENTER_OFFICER, code);
    expect(shared.some(({ kind, of }) => kind === 'DECISION' && of !== null)).toBe(true);
  });
});

describe('what the public sees', () => {
  test('public papers of a published project, and nothing of the inside', async () => {
    const code = await published();
    const open = await attached(team.CENTER_OFFICER, { projectCode: code }, { isPublic: true });
    const inner = await attached(team.CENTER_OFFICER, { projectCode: code });
    const [listed, ...rest] = await listPublicDocuments(code);
    expect(rest).toEqual([]);
    expect(listed).toMatchObject({ id: open });
    expect(Object.keys(listed ?? {})).not.toEqual(
      expect.arrayContaining(['uploadedBy', 'organisation', 'version', 'removed']),
    );
    expect((await call(content.GET, { params: { id: open } })).status).toBe(200);
    expect((await call(content.GET, { params: { id: inner } })).status).toBe(404);
    await publishProject(team.CENTER_LEADER, code, {
      isPublished: false,
      version: await versionOf(code),
    });
    expect((await call(content.GET, { params: { id: open } })).status).toBe(404);
  });

  test('no longer what was taken out or made internal', async () => {
    const code = await published();
    const id = await attached(team.CENTER_OFFICER, { projectCode: code }, { isPublic: true });
    await editDocument(team.CENTER_OFFICER, id, { isPublic: false, version: 1 });
    expect((await call(content.GET, { params: { id } })).status).toBe(404);
    await editDocument(team.CENTER_OFFICER, id, { isPublic: true, version: 2 });
    await remove('CENTER_OFFICER', id);
    expect((await call(content.GET, { params: { id } })).status).toBe(404);
    expect(await listPublicDocuments(code)).toEqual([]);
  });
});

describe('what may change when', () => {
  test('nobody of the Centre adds or takes out while the dossier is under review', async () => {
    const code = await taskAt(team, 'DRAFT');
    const id = await attached(team.CENTER_OFFICER, { projectCode: code });
    await step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    const locked = { kind: 'RULE_VIOLATION' };
    expect(await refusalOf(attached(team.CENTER_LEADER, { projectCode: code }))).toMatchObject(
      locked,
    );
    expect(await refusalOf(remove('CENTER_OFFICER', id))).toMatchObject(locked);
    const minutes = await attached(
      team.DEPARTMENT_REVIEWER,
      { projectCode: code },
      { kind: 'APPRAISAL_MINUTES' },
    );
    expect(await prisma.document.findUnique({ where: { id: minutes } })).toMatchObject({
      status: 'APPRAISED',
      organisation: 'DEPARTMENT',
    });
    expect(await refusalOf(remove('DEPARTMENT_LEADER', id))).toMatchObject(locked);
    await remove('DEPARTMENT_LEADER', minutes);
  });

  test('what was appraised stays in the dossier', async () => {
    const code = await taskAt(team, 'DRAFT');
    const id = await attached(team.CENTER_OFFICER, { projectCode: code }, { kind: 'PROPOSAL' });
    await prisma.project.update({ where: { code }, data: { status: 'APPROVED' } });
    expect(await refusalOf(remove('CENTER_OFFICER', id))).toMatchObject({ kind: 'RULE_VIOLATION' });
    const later = await attached(team.CENTER_OFFICER, { projectCode: code });
    await remove('CENTER_OFFICER', later);
  });

  test('taking out asks for a reason and the version, keeps the row and tells the story', async () => {
    const code = await taskAt(team, 'DRAFT');
    const id = await attached(team.CENTER_OFFICER, { projectCode: code });
    const short = removeDocument(team.CENTER_OFFICER, id, { reason: 'Nhầm', version: 1 });
    expect(await refusalOf(short)).toEqual({ kind: 'RULE_VIOLATION', paths: ['reason'] });
    const unversioned = removeDocument(team.CENTER_OFFICER, id, { reason: REASON });
    expect(await refusalOf(unversioned)).toEqual({ kind: 'RULE_VIOLATION', paths: ['version'] });
    await remove('CENTER_OFFICER', id);
    expect(await listInsideDocuments(team.AUDITOR, code)).toMatchObject([
      { id, removed: { reason: REASON, by: team.CENTER_OFFICER.name } },
    ]);
    expect(await refusalOf(remove('CENTER_OFFICER', id))).toMatchObject({ kind: 'RULE_VIOLATION' });
    expect((await actsOn(code)).slice(-2)).toEqual(['document.add', 'document.remove']);
  });

  test('a replacement takes its place, and the earlier one is kept', async () => {
    const code = await taskAt(team, 'DRAFT');
    const old = await attached(team.CENTER_OFFICER, { projectCode: code }, { kind: 'ESTIMATE' });
    const again = { kind: 'ESTIMATE', replaces: old };
    const fresh = await attached(team.CENTER_OFFICER, { projectCode: code }, again);
    const listed = await listInsideDocuments(team.CENTER_OFFICER, code);
    expect(listed).toMatchObject([
      { id: old, removed: { by: team.CENTER_OFFICER.name } },
      { id: fresh, replaces: old, removed: null },
    ]);
    const twice = attached(team.CENTER_OFFICER, { projectCode: code }, again);
    expect(await refusalOf(twice)).toEqual({ kind: 'RULE_VIOLATION', paths: ['replaces'] });
    const foreign = attached(
      team.CENTER_OFFICER,
      { projectCode: await taskAt(team, 'DRAFT') },
      { kind: 'ESTIMATE', replaces: fresh },
    );
    expect(await refusalOf(foreign)).toEqual({ kind: 'RULE_VIOLATION', paths: ['replaces'] });
  });

  test('of two people at once one wins, the other is told', async () => {
    const code = await taskAt(team, 'DRAFT');
    const id = await attached(team.CENTER_OFFICER, { projectCode: code });
    const both = await Promise.allSettled([
      editDocument(team.CENTER_OFFICER, id, { subject: 'Một', version: 1 }),
      editDocument(team.CENTER_LEADER, id, { subject: 'Hai', version: 1 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ kind: 'CONFLICT' });
  });
});

describe('what a state asks for', () => {
  test('is named by the step that leads to it, and holds nothing back', async () => {
    const code = await taskAt(team, 'DRAFT');
    const missingFor = async (action: string) => {
      const { body } = await call(transitions.GET, {
        params: { code },
        cookie: cookieOf('CENTER_OFFICER'),
      });
      const steps = body.data as { action: string; missingDocuments: { kind: string }[] }[];
      return steps.find((row) => row.action === action)?.missingDocuments.map(({ kind }) => kind);
    };
    expect(await missingFor('sendToLeader')).toEqual(['PROPOSAL', 'ESTIMATE']);
    await attached(team.CENTER_OFFICER, { projectCode: code }, { kind: 'PROPOSAL' });
    expect(await missingFor('sendToLeader')).toEqual(['ESTIMATE']);
    expect(await missingFor('takeBack')).toEqual([]);
    await step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
  });
});

describe('everything in one file', () => {
  async function unpack(bytes: Buffer) {
    const zip = await fromBufferPromise(bytes);
    const files: Record<string, string> = {};
    for await (const entry of zip.eachEntry()) {
      const stream = await zip.openReadStreamPromise(entry);
      files[entry.fileName] = Buffer.concat(await stream.toArray()).toString('latin1');
    }
    return files;
  }

  async function pack(code: string, query = '') {
    const response = await archive.GET(
      new Request(`${ORIGIN}/api/v1/projects/${code}/documents.zip${query}`, {
        headers: { cookie: `next-auth.session-token=${cookieOf('AUDITOR')}` },
      }),
      { params: Promise.resolve({ code }) },
    );
    return response;
  }

  test('holds every paper under a name of its own, and a list with Vietnamese words', async () => {
    const code = await taskAt(team, 'DRAFT');
    const ref = { projectCode: code };
    const name = 'Báo giá máy sấy.pdf';
    await attached(team.CENTER_OFFICER, ref, { kind: 'QUOTATION', subject: '=1+1' }, name);
    await attached(team.CENTER_OFFICER, ref, { kind: 'QUOTATION' }, name);
    await attached(team.CENTER_OFFICER, ref, { kind: 'OTHER', status: 'APPROVED' });
    const gone = await attached(team.CENTER_OFFICER, ref, {}, 'Bỏ.pdf');
    await remove('CENTER_OFFICER', gone);
    const response = await pack(code);
    expect(response.headers.get('content-type')).toBe('application/zip');
    const files = await unpack(Buffer.from(await response.arrayBuffer()));
    expect(Object.keys(files).toSorted()).toEqual(
      [
        'Danh mục.csv',
        'Hồ sơ đề nghị/Báo giá máy sấy (2).pdf',
        'Hồ sơ đề nghị/Báo giá máy sấy.pdf',
        'Phê duyệt, giao kế hoạch/Tài liệu.pdf',
      ].toSorted(),
    );
    const index = Buffer.from(files['Danh mục.csv'] ?? '', 'latin1').toString('utf8');
    expect(index).toContain('"Báo giá, chứng thư thẩm định giá"');
    expect(index).toContain(`"'=1+1"`);
    expect(index.trim().split('\r\n')).toHaveLength(4);
    expect(files['Hồ sơ đề nghị/Báo giá máy sấy.pdf']).toMatch(/^%PDF-/);
  });

  test('may hold one state only, and says when there is nothing', async () => {
    const code = await taskAt(team, 'DRAFT');
    await attached(team.CENTER_OFFICER, { projectCode: code }, { status: 'APPROVED' });
    const files = await unpack(
      Buffer.from(await (await pack(code, '?status=APPROVED')).arrayBuffer()),
    );
    expect(Object.keys(files)).toHaveLength(2);
    expect((await pack(code, '?status=SETTLED')).status).toBe(422);
  });
});

test('a document of nobody is not found', async () => {
  const params = { id: '00000000-0000-7000-8000-000000000000' };
  expect((await call(document.GET, { params })).status).toBe(404);
  expect(await listPublicDocuments(await published())).toEqual([]);
  expect(PUBLIC_ACTOR.role).toBe('PUBLIC');
});
