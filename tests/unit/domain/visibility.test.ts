import { describe, expect, it } from 'vitest';
import { PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { sees, seesPlan } from '#lib/domain/visibility.ts';
import { ROLES, STATUSES, type Role, type Status } from '#lib/domain/vocabulary.ts';

const actor = (role: Role | 'PUBLIC'): Actor =>
  role === 'PUBLIC' ? PUBLIC_ACTOR : { role, id: 'me', username: 'me', name: 'Tôi' };
const project = (status: Status, more = {}) => ({
  status,
  isPublished: false,
  submissionCount: 0,
  isDeleted: false,
  ...more,
});

describe('who sees a project', () => {
  it.each(['PUBLIC', 'ADMIN'] as const)('%s sees what is published and nothing else', (role) => {
    for (const status of STATUSES) {
      expect(sees(actor(role), project(status))).toBe(false);
      expect(sees(actor(role), project(status, { isPublished: true }))).toBe(true);
    }
  });

  it.each(['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'] as const)(
    '%s sees a project from its first submission on',
    (role) => {
      const unseen = STATUSES.filter((status) => !sees(actor(role), project(status)));
      expect(unseen).toEqual(['DRAFT', 'CENTER_REVIEW', 'RETURNED']);
      expect(sees(actor(role), project('RETURNED', { submissionCount: 1 }))).toBe(true);
    },
  );

  it.each(['CENTER_OFFICER', 'CENTER_ACCOUNTANT', 'CENTER_LEADER', 'AUDITOR'] as const)(
    '%s sees every project',
    (role) => {
      expect(STATUSES.every((status) => sees(actor(role), project(status)))).toBe(true);
    },
  );

  it('nobody sees a deleted draft', () => {
    for (const role of [...ROLES, 'PUBLIC'] as const) {
      const deleted = project('DRAFT', { isDeleted: true, isPublished: true });
      expect(sees(actor(role), deleted)).toBe(false);
    }
  });
});

describe('who sees the plan of a year', () => {
  it('everybody once it is published, before that those who work on it', () => {
    const all = [...ROLES, 'PUBLIC'] as const;
    expect(all.filter((role) => !seesPlan(actor(role), { isPublished: true }))).toEqual([]);
    expect(all.filter((role) => !seesPlan(actor(role), { isPublished: false }))).toEqual([
      'ADMIN',
      'PUBLIC',
    ]);
  });
});
