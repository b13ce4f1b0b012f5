import { describe, expect, it } from 'vitest';
import { organisationOf, PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { can, PERMISSIONS, refusalOf, type Permission } from '#lib/domain/permissions.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';

const actor = (role: Role): Actor => ({ role, id: 'me', username: 'me', name: 'Tôi' });
const mine = { ownerId: 'me' };
const theirs = { ownerId: 'somebody else' };
const nobodys = { ownerId: null };

/** Who may do what, written out by hand. `own` means: only on projects in one's own charge. */
const EXPECTED: Record<Permission, Partial<Record<Role, 'own' | 'any'>>> = {
  'project.create': { CENTER_OFFICER: 'any' },
  'project.edit': { CENTER_OFFICER: 'own' },
  'project.delete': { CENTER_OFFICER: 'own' },
  'project.restore': { CENTER_OFFICER: 'own' },
  'project.publish': { CENTER_LEADER: 'any', DEPARTMENT_LEADER: 'any' },
  'plan.edit': { CENTER_OFFICER: 'own', CENTER_LEADER: 'any' },
  'comment.write': { CENTER_LEADER: 'any', DEPARTMENT_REVIEWER: 'any', DEPARTMENT_LEADER: 'any' },
  'comment.answer': { CENTER_OFFICER: 'own', CENTER_LEADER: 'any' },
  'appraisal.fill': { DEPARTMENT_REVIEWER: 'any' },
  'progress.write': { CENTER_OFFICER: 'own' },
  'progress.confirm': { CENTER_LEADER: 'any' },
  'beneficiary.create': { CENTER_OFFICER: 'any' },
  'beneficiary.edit': { CENTER_OFFICER: 'any' },
  'account.manage': { ADMIN: 'any' },
  'audit.read': { AUDITOR: 'any' },
  sendToLeader: { CENTER_OFFICER: 'own' },
  takeBack: { CENTER_OFFICER: 'own' },
  returnToOfficer: { CENTER_LEADER: 'any' },
  submit: { CENTER_LEADER: 'any' },
  return: { DEPARTMENT_REVIEWER: 'any', DEPARTMENT_LEADER: 'any' },
  appraise: { DEPARTMENT_LEADER: 'any' },
  reject: { DEPARTMENT_LEADER: 'any' },
  forward: { DEPARTMENT_REVIEWER: 'any', DEPARTMENT_LEADER: 'any' },
  returnFromAbove: { DEPARTMENT_REVIEWER: 'any', DEPARTMENT_LEADER: 'any' },
  approve: { DEPARTMENT_LEADER: 'any' },
  signContracts: { CENTER_LEADER: 'any' },
  start: { CENTER_OFFICER: 'any', CENTER_LEADER: 'any' },
  accept: { DEPARTMENT_LEADER: 'any' },
  reopen: { DEPARTMENT_LEADER: 'any' },
  liquidate: { CENTER_LEADER: 'any' },
  settle: { DEPARTMENT_LEADER: 'any' },
  stop: { DEPARTMENT_LEADER: 'any' },
};

const cells = PERMISSIONS.flatMap((permission) => ROLES.map((role) => ({ permission, role })));

describe('the permission table', () => {
  it.each(cells)('$role and $permission', ({ permission, role }) => {
    const reach = EXPECTED[permission][role];
    expect(can(actor(role), permission, mine)).toBe(reach !== undefined);
    expect(can(actor(role), permission, theirs)).toBe(reach === 'any');
    expect(can(actor(role), permission, nobodys)).toBe(reach !== undefined);
  });

  it.each(PERMISSIONS)('the public may not %s', (permission) => {
    expect(refusalOf(PUBLIC_ACTOR, permission, mine)).toBe('NOT_SIGNED_IN');
  });

  it('an own right needs a project to be held against', () => {
    expect(refusalOf(actor('CENTER_OFFICER'), 'project.edit')).toBe('NOT_OWN');
  });

  it('the administrator decides nothing about projects', () => {
    const rights = PERMISSIONS.filter((permission) => can(actor('ADMIN'), permission, mine));
    expect(rights).toEqual(['account.manage']);
  });

  it('the auditor only reads', () => {
    const rights = PERMISSIONS.filter((permission) => can(actor('AUDITOR'), permission, mine));
    expect(rights).toEqual(['audit.read']);
  });

  it('every role belongs to one organisation', () => {
    expect(ROLES.map(organisationOf)).toEqual([
      'CENTER',
      'CENTER',
      'CENTER',
      'DEPARTMENT',
      'DEPARTMENT',
      'OVERSIGHT',
      'OVERSIGHT',
    ]);
  });
});
