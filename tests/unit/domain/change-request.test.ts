import { describe, expect, it } from 'vitest';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  CHANGE_ACTS,
  CHANGE_FLOW,
  CHANGE_STATUSES,
  CHANGE_TYPES,
  changeLeadsOn,
  changeRefusal,
  isChangeable,
  isOpenChange,
  openChangeActs,
  shortReason,
  type ChangeAct,
  type ChangeStatus,
  type ChangeType,
} from '#lib/domain/change-request.ts';
import { ROLES, STATUSES, type Role, type Status } from '#lib/domain/vocabulary.ts';

/** Written out by hand: what may be done to a request in each state, and where it leads. */
const EXPECTED: Record<ChangeStatus, Partial<Record<ChangeAct, ChangeStatus>>> = {
  PROPOSED: {
    withdraw: 'WITHDRAWN',
    return: 'RETURNED',
    appraise: 'APPRAISED',
    reject: 'REJECTED',
  },
  RETURNED: { repropose: 'PROPOSED', withdraw: 'WITHDRAWN' },
  APPRAISED: { return: 'RETURNED', reject: 'REJECTED', decide: 'DECIDED' },
  DECIDED: {},
  REJECTED: {},
  WITHDRAWN: {},
};

const EXPECTED_ROLES: Record<ChangeAct, readonly Role[]> = {
  repropose: ['CENTER_OFFICER', 'CENTER_LEADER'],
  withdraw: ['CENTER_OFFICER', 'CENTER_LEADER'],
  return: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'],
  appraise: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'],
  reject: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'],
  decide: ['DEPARTMENT_LEADER'],
};

const CHANGEABLE: Record<ChangeType, readonly Status[]> = {
  ADJUST: ['APPROVED', 'CONTRACTED', 'IN_PROGRESS'],
  SUPPLEMENT: ['FORWARDED', 'APPROVED'],
  STOP: ['APPROVED', 'CONTRACTED', 'IN_PROGRESS'],
};

const actor = (role: Role, id: string): SignedInActor => ({
  role,
  id,
  username: id,
  name: 'Một người',
});

describe('the life of a change request', () => {
  const cells = CHANGE_STATUSES.flatMap((status) => CHANGE_ACTS.map((act) => ({ status, act })));

  it.each(cells)('$act from $status', ({ status, act }) => {
    const to = EXPECTED[status][act];
    expect(changeLeadsOn(act, status)).toBe(to !== undefined);
    if (to) expect(CHANGE_FLOW[act].to).toBe(to);
  });

  it.each(CHANGE_STATUSES)('%s is open exactly while something may still come of it', (status) => {
    expect(isOpenChange(status)).toBe(Object.keys(EXPECTED[status]).length > 0);
  });

  const states = CHANGE_TYPES.flatMap((type) => STATUSES.map((status) => ({ type, status })));
  it.each(states)('$type of a project in $status', ({ type, status }) => {
    expect(isChangeable(type, status)).toBe(CHANGEABLE[type].includes(status));
  });
});

describe('who may do what to a request', () => {
  const cells = CHANGE_ACTS.flatMap((act) => ROLES.map((role) => ({ act, role })));

  it.each(cells)('$act by a $role who did not propose', ({ act, role }) => {
    const refusal = changeRefusal(
      actor(role, 'another'),
      act,
      { proposedById: 'proposer' },
      { ownerId: 'another' },
    );
    if (!EXPECTED_ROLES[act].includes(role)) expect(refusal).toBe('ROLE');
    else expect(refusal).toBe(act === 'withdraw' ? 'NOT_PROPOSER' : null);
  });

  it.each(['return', 'appraise', 'reject'] as const)('%s is never for the proposer', (act) => {
    const request = { proposedById: 'leader' };
    for (const role of ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'] as const) {
      expect(changeRefusal(actor(role, 'leader'), act, request, { ownerId: null })).toBe(
        'PROPOSER',
      );
    }
  });

  it('an officer acts on the projects in their charge only', () => {
    const officer = actor('CENTER_OFFICER', 'officer');
    const request = { proposedById: 'officer', status: 'PROPOSED' as const };
    expect(openChangeActs(officer, request, { ownerId: 'other' })).toEqual([]);
    expect(openChangeActs(officer, request, { ownerId: 'officer' })).toEqual(['withdraw']);
    expect(openChangeActs(officer, request, { ownerId: null })).toEqual(['withdraw']);
  });

  it('the leader of the Department may decide once a request is appraised', () => {
    const leader = actor('DEPARTMENT_LEADER', 'leader');
    const request = { proposedById: 'officer', status: 'APPRAISED' as const };
    expect(openChangeActs(leader, request, { ownerId: 'officer' })).toEqual([
      'return',
      'reject',
      'decide',
    ]);
  });
});

describe('a reason', () => {
  it.each([
    ['', false],
    ['mười chín ký tự nhé', false],
    ['   mười chín ký tự nhé   ', false],
    ['vừa đúng hai mươi chữ', true],
    ['Cơ sở xin lùi thời gian vì máy về chậm.', true],
  ])('“%s” says enough: %s', (reason, isEnough) => {
    expect(shortReason(reason) === null).toBe(isEnough);
  });
});
