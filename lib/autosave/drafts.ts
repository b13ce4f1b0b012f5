import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { query } from '#lib/db/client.ts';
import type { DraftInput } from './schema.ts';

/**
 * What somebody has typed and not saved yet. It belongs to that person alone, is no part of any
 * dossier and therefore leaves no line in the audit trail.
 */
export interface StoredDraft {
  baseVersion: number;
  values: Record<string, string | string[]>;
  savedAt: string;
}

/** More forms than anybody has open; what lies untouched longer than this is forgotten. */
const MAX_DRAFTS = 200;
const KEPT_DAYS = 60;

/** PostgreSQL stores no NUL; everything else stays exactly as it was typed. */
const asJson = (values: DraftInput['values']) =>
  JSON.stringify(values, (_name, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  );

/** Keeps the latest state of a form. @throws RuleViolationError when somebody keeps too many */
export async function saveDraft(
  actor: SignedInActor,
  input: DraftInput,
): Promise<{ savedAt: string }> {
  const [row] = await query<{ savedAt: Date }>(
    `WITH forgotten AS (
       DELETE FROM "FormDraft" WHERE "userId" = $1 AND "formKey" <> $2
         AND "updatedAt" < now() - make_interval(days => ${KEPT_DAYS}))
     INSERT INTO "FormDraft" ("userId", "formKey", "baseVersion", "values", "updatedAt")
     SELECT $1, $2, $3, $4::jsonb, now()
     WHERE (SELECT count(*) FROM "FormDraft" WHERE "userId" = $1 AND "formKey" <> $2) < ${MAX_DRAFTS}
     ON CONFLICT ("userId", "formKey") DO UPDATE
       SET "baseVersion" = EXCLUDED."baseVersion", "values" = EXCLUDED."values", "updatedAt" = now()
     RETURNING "updatedAt" AS "savedAt"`,
    [actor.id, input.formKey, input.baseVersion, asJson(input.values)],
  );
  if (!row) {
    throw new RuleViolationError(
      'TOO_MANY_DRAFTS',
      'Bạn đang giữ quá nhiều bản nháp. Hãy lưu hoặc bỏ bớt.',
    );
  }
  return { savedAt: row.savedAt.toISOString() };
}

/** The draft of one form, or null when there is nothing unsaved. */
export async function getDraft(actor: SignedInActor, formKey: string): Promise<StoredDraft | null> {
  const [row] = await query<Omit<StoredDraft, 'savedAt'> & { savedAt: Date }>(
    `SELECT "baseVersion", "values", "updatedAt" AS "savedAt" FROM "FormDraft"
     WHERE "userId" = $1 AND "formKey" = $2`,
    [actor.id, formKey],
  );
  return row ? { ...row, savedAt: row.savedAt.toISOString() } : null;
}

/** What is unsaved in the forms of one thing, by key: `de-an:KCDP-2023-001:` and what follows. */
export async function listDrafts(
  actor: SignedInActor,
  prefix: string,
): Promise<ReadonlyMap<string, StoredDraft['values']>> {
  const rows = await query<{ formKey: string; values: StoredDraft['values'] }>(
    `SELECT "formKey", "values" FROM "FormDraft"
     WHERE "userId" = $1 AND starts_with("formKey", $2)`,
    [actor.id, prefix],
  );
  return new Map(rows.map((row) => [row.formKey, row.values]));
}

/** After a save, or because the person says so. */
export async function discardDraft(actor: SignedInActor, formKey: string): Promise<void> {
  await query(`DELETE FROM "FormDraft" WHERE "userId" = $1 AND "formKey" = $2`, [
    actor.id,
    formKey,
  ]);
}
