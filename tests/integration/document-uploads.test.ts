import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { prisma, transaction } from '#lib/db/client.ts';
import { attachUpload } from '#lib/documents/attach.ts';
import { partialPath } from '#lib/documents/partial-files.ts';
import { CHUNK_BYTES } from '#lib/documents/schema.ts';
import {
  appendChunk,
  finishUpload,
  startUpload,
  sweepUploads,
  uploadState,
  type Sender,
} from '#lib/documents/uploads.ts';
import { fileStore } from '#lib/storage/chosen.ts';
import { makeTeam, refusalOf, taskAt, type Team } from '#tests/support/factories.ts';
import { hashOf, pdf, png } from '#tests/support/sample-files.ts';

let team: Team;
let sender: Sender;
beforeAll(async () => {
  team = await makeTeam();
  sender = `user:${team.CENTER_OFFICER.id}`;
});

/** A PDF of several pieces. */
const long = (mark: string) =>
  pdf({ objects: [`<< /Length 1500000 >>\nstream\n${mark.repeat(1_500_000)}\nendstream`] });

async function sendAll(bytes: Buffer, fileName: string, from = 0) {
  const { id } = await startUpload(sender, { fileName, size: bytes.length, sha256: hashOf(bytes) });
  for (let at = from; at < bytes.length; at += CHUNK_BYTES) {
    await appendChunk(sender, id, at, bytes.subarray(at, at + CHUNK_BYTES));
  }
  return id;
}

const idOf = async (code: string) =>
  (await prisma.project.findUniqueOrThrow({ where: { code } })).id;

describe('a file on its way', () => {
  test('comes in pieces, is checked, stored under its hash and attached once', async () => {
    const bytes = long('a');
    const id = await sendAll(bytes, 'Đề án máy sấy.pdf');
    expect(await finishUpload(sender, id)).toMatchObject({
      isFinished: true,
      sha256: hashOf(bytes),
      received: bytes.length,
    });
    const stored = await new Response(await fileStore().open(hashOf(bytes))).arrayBuffer();
    expect(hashOf(Buffer.from(stored))).toBe(hashOf(bytes));
    const projectId = await idOf(await taskAt(team, 'DRAFT'));
    const attach = () =>
      transaction((tx) => attachUpload(tx, sender, id, { projectId }, { kind: 'PROPOSAL' }));
    expect(await attach()).toMatchObject({ fileName: 'Đề án máy sấy.pdf', sha256: hashOf(bytes) });
    expect(await refusalOf(attach())).toEqual({ kind: 'RULE_VIOLATION', paths: ['uploadId'] });
  });

  test('goes on from what was received, and says so to a piece that comes twice', async () => {
    const bytes = long('b');
    const { id } = await startUpload(sender, { fileName: 'b.pdf', size: bytes.length });
    await appendChunk(sender, id, 0, bytes.subarray(0, CHUNK_BYTES));
    const again = appendChunk(sender, id, 0, bytes.subarray(0, CHUNK_BYTES));
    expect(await refusalOf(again)).toMatchObject({ kind: 'CONFLICT' });
    const ahead = appendChunk(sender, id, 2 * CHUNK_BYTES, bytes.subarray(2 * CHUNK_BYTES));
    expect(await refusalOf(ahead)).toMatchObject({ kind: 'CONFLICT' });
    expect(await uploadState(sender, id)).toMatchObject({ received: CHUNK_BYTES });
    expect(await refusalOf(finishUpload(sender, id))).toMatchObject({ kind: 'RULE_VIOLATION' });
  });

  test('a server that died between writing a piece and saying so writes it again', async () => {
    const bytes = long('c');
    const { id } = await startUpload(sender, { fileName: 'c.pdf', size: bytes.length });
    await appendChunk(sender, id, 0, bytes.subarray(0, CHUNK_BYTES));
    await appendChunk(sender, id, CHUNK_BYTES, bytes.subarray(CHUNK_BYTES, CHUNK_BYTES + 1_000));
    await prisma.upload.update({ where: { id }, data: { received: CHUNK_BYTES } });
    for (let at = CHUNK_BYTES; at < bytes.length; at += CHUNK_BYTES) {
      await appendChunk(sender, id, at, bytes.subarray(at, at + CHUNK_BYTES));
    }
    expect(await finishUpload(sender, id)).toMatchObject({ sha256: hashOf(bytes) });
  });

  test('of two pieces for the same place one is taken, the other is told', async () => {
    const bytes = long('d');
    const { id } = await startUpload(sender, { fileName: 'd.pdf', size: bytes.length });
    const both = await Promise.allSettled(
      [1, 2].map(() => appendChunk(sender, id, 0, bytes.subarray(0, CHUNK_BYTES))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await uploadState(sender, id)).toMatchObject({ received: CHUNK_BYTES });
  });

  test('that arrives other than it was sent begins anew', async () => {
    const bytes = pdf();
    const { id } = await startUpload(sender, {
      fileName: 'e.pdf',
      size: bytes.length,
      sha256: hashOf(Buffer.from('another')),
    });
    await appendChunk(sender, id, 0, bytes);
    expect(await refusalOf(finishUpload(sender, id))).toMatchObject({ kind: 'RULE_VIOLATION' });
    expect(await uploadState(sender, id)).toMatchObject({ received: 0, isFinished: false });
    expect(await fileStore().has(hashOf(bytes))).toBe(false);
  });

  test('is told what stands against it, and nothing of it is kept', async () => {
    const bytes = png();
    const id = await sendAll(bytes, 'anh.pdf');
    await expect(finishUpload(sender, id)).rejects.toThrow(/nội dung là PNG/);
    expect(await refusalOf(uploadState(sender, id))).toMatchObject({ kind: 'NOT_FOUND' });
    await expect(readFile(partialPath(id))).rejects.toThrow('ENOENT');
    expect(await fileStore().has(hashOf(bytes))).toBe(false);
  });

  test('is nobody else’s to see, add to or attach', async () => {
    const bytes = pdf({ text: 'cua toi' });
    const id = await sendAll(bytes, 'f.pdf');
    const other: Sender = `user:${team.CENTER_LEADER.id}`;
    const stranger: Sender = `applicant:${team.CENTER_OFFICER.id}`;
    for (const tried of [
      () => uploadState(other, id),
      () => appendChunk(other, id, 0, bytes),
      () => finishUpload(other, id),
      () => uploadState(stranger, id),
    ]) {
      expect(await refusalOf(tried())).toMatchObject({ kind: 'NOT_FOUND' });
    }
    await finishUpload(sender, id);
    const projectId = await idOf(await taskAt(team, 'DRAFT'));
    const stolen = transaction((tx) =>
      attachUpload(tx, other, id, { projectId }, { kind: 'OTHER' }),
    );
    expect(await refusalOf(stolen)).toMatchObject({ kind: 'RULE_VIOLATION' });
  });

  test('a transaction that fails attaches nothing, and the upload can still be attached', async () => {
    const id = await sendAll(pdf({ text: 'lan hai' }), 'g.pdf');
    await finishUpload(sender, id);
    const projectId = await idOf(await taskAt(team, 'DRAFT'));
    const broken = transaction(async (tx) => {
      await attachUpload(tx, sender, id, { projectId }, { kind: 'OTHER' });
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(await prisma.document.count({ where: { projectId } })).toBe(0);
    await transaction((tx) => attachUpload(tx, sender, id, { projectId }, { kind: 'OTHER' }));
    expect(await prisma.document.count({ where: { projectId } })).toBe(1);
  });

  test.each([
    ['báo cáo.exe', /Không nhận tệp \.exe/],
    ['../../etc/passwd.pdf', /dấu \//],
    ['bao-cao\u202efdp.pdf', /đảo chiều/],
  ])('%s is refused before a byte is sent', async (fileName, reason) => {
    await expect(startUpload(sender, { fileName, size: 10 })).rejects.toThrow(reason);
  });

  test('is swept away when nobody goes on with it', async () => {
    const kept = pdf({ text: 'giu lai' });
    const keptId = await sendAll(kept, 'h.pdf');
    await finishUpload(sender, keptId);
    const projectId = await idOf(await taskAt(team, 'DRAFT'));
    await transaction((tx) => attachUpload(tx, sender, keptId, { projectId }, { kind: 'OTHER' }));
    const left = pdf({ text: 'bo quen' });
    const leftId = await sendAll(left, 'i.pdf');
    await finishUpload(sender, leftId);
    const begun = await sendAll(long('j'), 'j.pdf');
    await sweepUploads(new Date(Date.now() + 60_000));
    expect(await fileStore().has(hashOf(left))).toBe(false);
    expect(await fileStore().has(hashOf(kept))).toBe(true);
    expect(await prisma.upload.count({ where: { sender } })).toBe(0);
    await expect(readFile(partialPath(begun))).rejects.toThrow('ENOENT');
  });
});
