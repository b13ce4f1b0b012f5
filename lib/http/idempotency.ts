import 'server-only';
import { createHash } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { query, withNote } from '#lib/db/client.ts';
import { HttpProblem, toJson } from './problem.ts';

const KEY_FORM = /^[\w.:-]{8,128}$/;

/** Longer than any request may take, seconds: what began before and committed nothing is dead. */
const LONGEST_REQUEST_S = 60;

interface Stored {
  bodyHash: string;
  status: number | null;
  response: unknown;
  isDone: boolean;
}

/**
 * Runs the write once for each `Idempotency-Key` of a person: the same key with the same request
 * gets the first answer again, with another request it is refused. A refusal frees the key, and so
 * does a server that died before committing; when it died after that, the repeated request is told.
 */
export async function once(
  actor: SignedInActor,
  key: string | null,
  request: { method: string; path: string; text: string },
  work: () => Promise<{ status: number; body: unknown }>,
): Promise<{ status: number; body: unknown }> {
  if (key === null) return work();
  if (!KEY_FORM.test(key)) {
    throw new HttpProblem(400, 'MALFORMED', 'Idempotency-Key cần 8–128 chữ, số hoặc . : _ -', {
      issues: [{ path: 'Idempotency-Key', message: 'Không đúng dạng.' }],
    });
  }
  const bodyHash = createHash('sha256')
    .update(`${request.method}\n${request.path}\n${request.text}`)
    .digest('hex');
  const claimed = await query(
    `INSERT INTO "IdempotencyKey" ("userId", "key", "bodyHash") VALUES ($1, $2, $3)
     ON CONFLICT ("userId", "key") DO UPDATE SET "createdAt" = now()
       WHERE "IdempotencyKey"."status" IS NULL AND "IdempotencyKey"."doneAt" IS NULL
         AND "IdempotencyKey"."bodyHash" = EXCLUDED."bodyHash"
         AND "IdempotencyKey"."createdAt" < now() - make_interval(secs => $4)
     RETURNING 1 AS ok`,
    [actor.id, key, bodyHash, LONGEST_REQUEST_S],
  );
  if (claimed.length === 0) return replay(actor, key, bodyHash);
  try {
    const answer = await withNote(
      (tx) =>
        tx.idempotencyKey.update({
          where: { userId_key: { userId: actor.id, key } },
          data: { doneAt: new Date() },
        }),
      work,
    );
    await query(
      `UPDATE "IdempotencyKey" SET "status" = $3, "response" = $4 WHERE "userId" = $1 AND "key" = $2`,
      [actor.id, key, answer.status, toJson(answer.body)],
    );
    return answer;
  } catch (error) {
    await query(
      `DELETE FROM "IdempotencyKey" WHERE "userId" = $1 AND "key" = $2 AND "doneAt" IS NULL`,
      [actor.id, key],
    );
    throw error;
  }
}

async function replay(actor: SignedInActor, key: string, bodyHash: string) {
  const [stored] = await query<Stored>(
    `SELECT "bodyHash", "status", "response",
            "doneAt" < now() - make_interval(secs => $3) AS "isDone"
     FROM "IdempotencyKey" WHERE "userId" = $1 AND "key" = $2`,
    [actor.id, key, LONGEST_REQUEST_S],
  );
  if (stored && stored.bodyHash !== bodyHash) {
    throw new RuleViolationError(
      'IDEMPOTENCY_KEY_REUSED',
      'Idempotency-Key này đã dùng cho một yêu cầu khác.',
    );
  }
  if (stored?.status === null && stored.isDone) {
    throw new HttpProblem(
      409,
      'ALREADY_DONE',
      'Yêu cầu này đã được ghi nhận nhưng câu trả lời không còn: hãy đọc lại để thấy kết quả.',
    );
  }
  if (!stored || stored.status === null) {
    throw new HttpProblem(
      409,
      'IN_FLIGHT',
      'Yêu cầu này đang được xử lý, hãy thử lại sau ít giây.',
      {
        headers: { 'retry-after': '1' },
      },
    );
  }
  return { status: stored.status, body: stored.response };
}
