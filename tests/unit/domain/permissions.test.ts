import { describe, expect, it } from 'vitest';
import { organisationOf, PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { can, PERMISSIONS, refusalOf } from '#lib/domain/permissions.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { EXPECTED_RIGHTS } from '#tests/support/expected-rights.ts';

const actor = (role: Role): Actor => ({ role, id: 'me', username: 'me', name: 'Tôi' });
const mine = { ownerId: 'me' };
const theirs = { ownerId: 'somebody else' };
const nobodys = { ownerId: null };

const cells = PERMISSIONS.flatMap((permission) => ROLES.map((role) => ({ permission, role })));

describe('the permission table', () => {
  it.each(cells)('$role and $permission', ({ permission, role }) => {
    const reach = EXPECTED_RIGHTS[permission][role];
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
    expect(rights).toEqual(['ceiling.edit', 'calendar.edit', 'outbox.read', 'account.manage']);
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
