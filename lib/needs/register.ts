import 'server-only';
import { createHash, randomInt } from 'node:crypto';
import type { Actor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NEED_CODE_ALPHABET, NEED_CODE_LENGTH } from '#lib/domain/need-code.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { foldedName } from '#lib/domain/text.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { prisma, transaction, type Tx } from '#lib/db/client.ts';
import { announce } from '#lib/notifications/announce.ts';
import { attachUpload } from '#lib/documents/attach.ts';
import type { Sender } from '#lib/documents/uploads.ts';
import { giveBackTry, takeTry } from './attempts.ts';
import { CONSENT_TEXT } from './consent.ts';
import type { RegisterNeedInput } from './schema.ts';

export type Registration =
  | { kind: 'registered'; code: string; registeredAt: string }
  | { kind: 'throttled'; waitSeconds: number };

/** How it was sent: from where, and the key under which the same thing may be sent again. */
export interface Sending {
  address: string;
  key: string | null;
  /** Whose files come with it. */
  sender: Sender | null;
}

function newCode(now: Date): string {
  const letters = Array.from(
    { length: NEED_CODE_LENGTH },
    () => NEED_CODE_ALPHABET[randomInt(NEED_CODE_ALPHABET.length)],
  );
  return `NC-${dayInVietnam(now).slice(0, 4)}-${letters.join('')}`;
}

/** The key as it is stored: nobody can send it again who has only seen the table. */
function hashOfKey(key: string): string {
  return createHash('sha256').update(`need:${key}`).digest('hex');
}

async function earlier(sendingKey: string | null, input: RegisterNeedInput) {
  if (sendingKey === null) return null;
  const found = await prisma.need.findUnique({ where: { sendingKey } });
  if (!found) return null;
  if (found.phone !== input.phone || found.name !== input.name) {
    throw new RuleViolationError(
      'IDEMPOTENCY_KEY_REUSED',
      'Khóa gửi này đã dùng cho một đăng ký khác.',
    );
  }
  return found;
}

const registered = (need: { code: string; createdAt: Date }): Registration => ({
  kind: 'registered',
  code: need.code,
  registeredAt: need.createdAt.toISOString(),
});

async function requireChoices(input: RegisterNeedInput): Promise<void> {
  const [unit, content] = await Promise.all([
    input.unit === null || prisma.administrativeUnit.findUnique({ where: { id: input.unit } }),
    input.activityContent === null ||
      prisma.activityContent.findUnique({ where: { code: input.activityContent } }),
  ]);
  const issues = [
    ...(unit ? [] : [{ path: 'unit', message: 'Xã, phường không có trong danh sách.' }]),
    ...(content ? [] : [{ path: 'activityContent', message: 'Không có nội dung hỗ trợ này.' }]),
  ];
  const [first] = issues;
  if (first) throw new RuleViolationError('UNKNOWN_CHOICE', first.message, issues);
}

/** Registers a need of anybody's. The same key sent again gets the first answer again. */
export async function registerNeed(
  actor: Actor,
  input: RegisterNeedInput,
  sending: Sending,
): Promise<Registration> {
  const sendingKey = sending.key === null ? null : hashOfKey(sending.key);
  const before = await earlier(sendingKey, input);
  if (before) return registered(before);
  await requireChoices(input);
  const attempt = await takeTry('need.register', sending.address);
  if ('waitSeconds' in attempt) return { kind: 'throttled', waitSeconds: attempt.waitSeconds };
  try {
    return await create(actor, input, sendingKey, sending.sender);
  } catch (error) {
    await giveBackTry(attempt.id);
    // The same form sent twice at one moment: the other was first, and its need is this one.
    const meanwhile = await earlier(sendingKey, input);
    if (meanwhile) return registered(meanwhile);
    throw error;
  }
}

function create(
  actor: Actor,
  input: RegisterNeedInput,
  sendingKey: string | null,
  sender: Sender | null,
): Promise<Registration> {
  const { unit, activityContent, cost, ownCapital, consent: _consent, uploads, ...told } = input;
  const now = new Date();
  return transaction(async (tx) => {
    const need = await tx.need.create({
      data: {
        ...told,
        code: newCode(now),
        sendingKey,
        foldedName: foldedName(input.name),
        unitId: unit,
        activityContentCode: activityContent,
        costState: cost.state,
        costDong: cost.dong,
        ownCapitalState: ownCapital.state,
        ownCapitalDong: ownCapital.dong,
        consentText: CONSENT_TEXT,
        consentAt: now,
      },
      select: { id: true, code: true, createdAt: true },
    });
    await attachAll(tx, sender, uploads, need.id);
    await announce(tx, actor, {
      kind: 'NEED',
      title: `Có đăng ký nhu cầu mới ${need.code}`,
      body: input.name,
      href: `/lam-viec/nhu-cau/${need.code}`,
      roles: ['CENTER_OFFICER'],
    });
    // What was told stays in the need alone: a trail that nobody can change holds no personal data.
    await recordAudit(tx, actor, {
      action: 'need.register',
      entity: 'Need',
      entityId: need.id,
      after: { code: need.code },
    });
    return registered(need);
  });
}

const PICTURE = /\.(?:jpe?g|png|heic|heif)$/i;

/** Files come with the need, all of them, or the need does not come about. */
async function attachAll(
  tx: Tx,
  sender: Sender | null,
  uploads: readonly string[],
  needId: string,
): Promise<void> {
  for (const [place, uploadId] of uploads.entries()) {
    const known =
      sender &&
      (await tx.upload.findFirst({ where: { id: uploadId, sender }, select: { fileName: true } }));
    if (!sender || !known) {
      const message = 'Không còn tệp này trên máy chủ. Hãy bỏ ra và tải lên lại.';
      throw new RuleViolationError('UNKNOWN_UPLOAD', message, [
        { path: `uploads.${place}`, message },
      ]);
    }
    const kind = PICTURE.test(known.fileName) ? 'PHOTO' : 'OTHER';
    await attachUpload(tx, sender, uploadId, { needId }, { kind });
  }
}
