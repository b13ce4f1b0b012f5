import { expect, test } from 'vitest';
import { NOT_STATED, stated } from '#lib/domain/money.ts';
import {
  grantedTotal,
  repeatedContents,
  standingOf,
  type SupportLine,
} from '#lib/domain/support-history.ts';
import { STATUSES, type Status } from '#lib/domain/vocabulary.ts';

test('from the approval on support is granted; what was refused or stopped is over', () => {
  const by = (standing: string) => STATUSES.filter((status) => standingOf(status) === standing);
  expect(by('GRANTED')).toEqual<Status[]>([
    'APPROVED',
    'CONTRACTED',
    'IN_PROGRESS',
    'ACCEPTED',
    'LIQUIDATED',
    'SETTLED',
  ]);
  expect(by('ENDED')).toEqual<Status[]>(['REJECTED', 'STOPPED']);
});

const line = (over: Partial<SupportLine>): SupportLine => ({
  standing: 'GRANTED',
  activityContent: 'ND3',
  amount: NOT_STATED,
  ...over,
});

test('a total adds what was granted and stated, and counts what is not stated', () => {
  expect(
    grantedTotal([
      line({ amount: stated(200n) }),
      line({ amount: stated(0n) }),
      line({}),
      line({ standing: 'PENDING', amount: stated(1_000n) }),
      line({ standing: 'ENDED', amount: stated(1_000n) }),
    ]),
  ).toEqual({ statedDong: 200n, statedItems: 2, unstatedItems: 1 });
  expect(grantedTotal([line({})]).statedDong).toBeNull();
});

test('a content that comes twice is pointed out, also when the second is only asked for', () => {
  const found = repeatedContents([
    line({ activityContent: 'ND5' }),
    line({ activityContent: 'ND5', standing: 'PENDING' }),
    line({ activityContent: 'ND3' }),
    line({ activityContent: 'ND3', standing: 'PENDING' }),
    line({ activityContent: 'ND3', standing: 'ENDED' }),
    line({ activityContent: 'ND4' }),
    line({ activityContent: 'ND4', standing: 'ENDED' }),
    line({ activityContent: null }),
    line({ activityContent: null }),
  ]);
  expect(found.map(({ activityContent, lines }) => [activityContent, lines.length])).toEqual([
    ['ND3', 2],
    ['ND5', 2],
  ]);
});
