import { describe, expect, test } from 'vitest';
import { addingLock, editingLock, removalLock } from '#lib/domain/document-rules.ts';
import { STATUSES, type Status } from '#lib/domain/vocabulary.ts';

const REVIEW: readonly Status[] = ['CENTER_REVIEW', 'SUBMITTED'];
const statusesWhere = (isLocked: (status: Status) => boolean) => STATUSES.filter(isLocked);

describe('the papers of a dossier', () => {
  test('the Centre adds none while somebody reviews, the Department always may', () => {
    expect(statusesWhere((status) => addingLock('CENTER', status) !== null)).toEqual(REVIEW);
    expect(statusesWhere((status) => addingLock('DEPARTMENT', status) !== null)).toEqual([]);
  });

  test.each([
    ['CENTER', 'CENTER', true],
    ['CENTER', 'APPLICANT', true],
    ['CENTER', 'DEPARTMENT', false],
    ['DEPARTMENT', 'DEPARTMENT', true],
    ['DEPARTMENT', 'CENTER', false],
    ['DEPARTMENT', 'APPLICANT', false],
  ] as const)('%s changes what %s attached: %s', (side, organisation, may) => {
    const document = { organisation, status: 'IN_PROGRESS' } as const;
    expect(editingLock(side, 'IN_PROGRESS', document) === null).toBe(may);
    expect(removalLock(side, 'IN_PROGRESS', document) === null).toBe(may);
  });

  test('what was appraised leaves the dossier only while it is being worked on', () => {
    const proposed = { organisation: 'CENTER', status: 'DRAFT' } as const;
    const free = statusesWhere((status) => removalLock('CENTER', status, proposed) === null);
    expect(free).toEqual(['DRAFT', 'RETURNED']);
    const later = { organisation: 'CENTER', status: 'APPROVED' } as const;
    const locked = statusesWhere((status) => removalLock('CENTER', status, later) !== null);
    expect(locked).toEqual(REVIEW);
    const minutes = { organisation: 'DEPARTMENT', status: 'DRAFT' } as const;
    expect(removalLock('DEPARTMENT', 'APPROVED', minutes)).toBeNull();
  });
});
