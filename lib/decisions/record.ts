import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { isSameIssuer } from '#lib/domain/decision-issuer.ts';
import { RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';

/** A decision as whoever records it knows it; number and day say which decision it is. */
export interface DecisionRef {
  number: string;
  on: string;
  issuer?: string | null | undefined;
  signer?: string | null | undefined;
  subject?: string | null | undefined;
  batch?: string | null | undefined;
}

interface Stored {
  id: string;
  issuer: string;
  signer: string | null;
  subject: string | null;
  batch: string | null;
}

const DETAILS = [
  { field: 'signer', name: 'người ký' },
  { field: 'subject', name: 'trích yếu' },
] as const;

/** What the record says otherwise than what is given now: nobody's words are overwritten in passing. */
function contradictions(stored: Stored, given: DecisionRef, path: string): Issue[] {
  const issues: Issue[] = [];
  if (given.issuer && stored.issuer && !isSameIssuer(given.issuer, stored.issuer)) {
    issues.push({
      path: `${path}issuer`,
      message: `Quyết định này đã ghi cơ quan ban hành là ${stored.issuer}.`,
    });
  }
  for (const { field, name } of DETAILS) {
    const [now, before] = [given[field], stored[field]];
    if (now && before && now !== before) {
      issues.push({
        path: `${path}${field}`,
        message: `Quyết định này đã ghi ${name} là “${before}”. Bỏ trống ô này, hoặc ghi đúng như vậy.`,
      });
    }
  }
  return issues;
}

/**
 * The record of a decision, made when it is not there yet: the same number and day are the same
 * decision, and more projects may come under it later. Its row is locked to the end of the
 * transaction; lock the projects first, so that two people who decide at once wait in one order.
 * `path` stands before the fields in complaints (`decision.`).
 * @throws RuleViolationError OTHER_DECISION when the record says another issuer, signer or subject
 */
export async function findOrCreateDecision(
  tx: Tx,
  actor: SignedInActor,
  given: DecisionRef,
  path = '',
): Promise<{ id: string; isNew: boolean }> {
  const { number } = given;
  const on = fromDay(given.on) ?? new Date(Number.NaN);
  const details = {
    signer: given.signer || null,
    subject: given.subject || null,
    batch: given.batch || null,
  };
  // Who comes second waits here for the first one's commit, then finds the row.
  const { count } = await tx.decision.createMany({
    data: { number, on, issuer: given.issuer ?? '', ...details, recordedByName: actor.name },
    skipDuplicates: true,
  });
  const [stored] = await tx.$queryRaw<Stored[]>`
    SELECT "id", "issuer", "signer", "subject", "batch" FROM "Decision"
    WHERE "number" = ${number} AND "on" = ${given.on}::date FOR UPDATE`;
  if (!stored) throw new Error('A decision that was just written is not there.');
  if (count === 1) return { id: stored.id, isNew: true };

  const issues = contradictions(stored, given, path);
  const [first] = issues;
  if (first) throw new RuleViolationError('OTHER_DECISION', first.message, issues);
  await tx.decision.update({
    where: { id: stored.id },
    data: {
      issuer: stored.issuer || (given.issuer ?? ''),
      signer: stored.signer ?? details.signer,
      subject: stored.subject ?? details.subject,
      batch: stored.batch ?? details.batch,
    },
  });
  return { id: stored.id, isNew: false };
}
