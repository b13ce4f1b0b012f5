import { ROLE_LABELS } from './labels.ts';

/** Who, with the role they had then; an account named after its role says it once, the portal has none. */
export function personWithRole({ name, role }: { name: string; role: string }): string {
  const label = (ROLE_LABELS as Partial<Record<string, string>>)[role];
  return label && label !== name && role !== 'PUBLIC' ? `${name} (${label})` : name;
}
