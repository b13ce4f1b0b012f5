import 'server-only';
import { createHash } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import type { ReadForm } from '#lib/schema/form-reader.ts';
import { updateBeneficiary } from './commands.ts';
import type { ListPart } from './entry-parts.ts';
import type { EntryPartInput } from './form-schema.ts';
import { partValues } from './form-values.ts';
import { getStaffBeneficiary } from './queries.ts';
import type { StaffBeneficiary } from './view.ts';

/** What a part said when its form was shown; ties a save to the part instead of to the whole entry. */
export function partFingerprint(part: ListPart, entry: StaffBeneficiary): string {
  const values = JSON.stringify(Object.entries(partValues(part, entry)));
  return createHash('sha256').update(values).digest('base64url').slice(0, 22);
}

/**
 * Saves one part of an entry. A change of another part meanwhile is no conflict; a change of the same
 * part is. @throws ConflictError with what is stored now
 */
export async function saveEntryPart(
  actor: SignedInActor,
  part: ListPart,
  { input, fieldOf }: ReadForm<EntryPartInput>,
): Promise<void> {
  const { slug, base, afterwards: _afterwards, ...changes } = input;
  try {
    await updateBeneficiary(actor, slug, changes);
  } catch (error) {
    if (error instanceof RuleViolationError) {
      const issues = error.issues.map(({ path, message }) => ({ path: fieldOf(path), message }));
      throw new RuleViolationError(error.code, error.message, issues);
    }
    if (!(error instanceof ConflictError)) throw error;
    const now = await getStaffBeneficiary(actor, slug);
    if (partFingerprint(part, now) !== base) throw new ConflictError(now);
    await updateBeneficiary(actor, slug, { ...changes, version: now.version });
  }
}
