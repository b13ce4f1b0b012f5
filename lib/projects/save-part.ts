import 'server-only';
import { createHash } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import type { ReadForm } from '#lib/schema/form-reader.ts';
import { updateProject } from './commands.ts';
import type { PartInput } from './form-schema.ts';
import { formValuesOf } from './form-values.ts';
import { getStaffProject } from './queries.ts';
import type { DossierView } from './view.ts';

/** What a part said when its form was shown; ties a save to the part instead of to the whole dossier. */
export function fingerprintOf(part: ProjectPart, view: DossierView): string {
  const values = JSON.stringify(Object.entries(formValuesOf(part, view)));
  return createHash('sha256').update(values).digest('base64url').slice(0, 22);
}

/**
 * Saves one part of a dossier. Parts are saved on their own, so a change of another part meanwhile is
 * no conflict; a change of the same part is. @throws ConflictError with what is stored now
 */
export async function savePart(
  actor: SignedInActor,
  part: ProjectPart,
  { input, fieldOf }: ReadForm<PartInput>,
): Promise<void> {
  const { code, base, afterwards: _afterwards, ...dossier } = input;
  try {
    await updateProject(actor, code, dossier);
  } catch (error) {
    if (error instanceof RuleViolationError) {
      const issues = error.issues.map(({ path, message }) => ({ path: fieldOf(path), message }));
      throw new RuleViolationError(error.code, error.message, issues);
    }
    if (!(error instanceof ConflictError)) throw error;
    const now = await getStaffProject(actor, code);
    if (fingerprintOf(part, now) !== base) throw new ConflictError(now);
    await updateProject(actor, code, { ...dossier, version: now.version });
  }
}
