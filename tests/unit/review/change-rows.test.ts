import { expect, test } from 'vitest';
import { changeRows } from '#components/review/change-rows.ts';

const names = { contents: {}, sources: { KCDP: 'Khuyến công địa phương', DOI_UNG: 'Vốn đối ứng' } };
const money = (dong: string | null) => ({ state: dong === null ? 'NOT_STATED' : 'STATED', dong });
const line = (source: string, dong: string | null) => ({ source, amount: money(dong), note: null });

test('an amount is told with its difference, and without one where a side is not stated', () => {
  const changed = (before: string | null, after: string | null) =>
    changeRows([{ path: 'support', before: money(before), after: money(after) }], names)[0];
  expect(changed('300000000', '280000000')).toMatchObject({
    before: '300.000.000 đồng',
    after: '280.000.000 đồng',
    difference: '−20.000.000 đồng',
  });
  expect(changed(null, '280000000')).toMatchObject({
    before: 'Nguồn không nêu',
    difference: null,
  });
});

test('of the money by source only the lines that differ are told, by the name of the source', () => {
  const rows = changeRows(
    [
      {
        path: 'fundingLines',
        before: [line('KCDP', '300000000')],
        after: [line('KCDP', '300000000'), line('DOI_UNG', '100000000')],
      },
    ],
    names,
  );
  expect(rows).toEqual([
    {
      key: 'fundingLines.DOI_UNG',
      label: 'Kinh phí theo nguồn: Vốn đối ứng',
      before: null,
      after: '100.000.000 đồng',
      difference: null,
    },
  ]);
});

test('changes come in the order of the dossier, each in words', () => {
  const rows = changeRows(
    [
      { path: 'startsOn', before: null, after: '2023-01-15' },
      { path: 'isGroup', before: false, after: true },
      { path: 'objectives', before: 'Cũ', after: 'Mới' },
    ],
    names,
  );
  expect(rows.map((row) => [row.label, row.before, row.after])).toEqual([
    ['Đề án nhóm', 'Không', 'Có'],
    ['Mục tiêu', 'Cũ', 'Mới'],
    ['Ngày bắt đầu', null, '15/01/2023'],
  ]);
});
