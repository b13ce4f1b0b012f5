import { describe, expect, test } from 'vitest';
import { changeRows } from '#components/review/change-rows.ts';
import { documentChanges } from '#components/review/document-changes.ts';

const names = {
  contents: {},
  sources: { KCDP: 'Khuyến công địa phương', DOI_UNG: 'Vốn đối ứng' },
  ceilings: {},
};
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

describe('lists are told item by item', () => {
  const machine = (name: string, more: Record<string, unknown> = {}) => ({
    name,
    model: null,
    quantity: 1,
    ...more,
  });
  const rowsOf = (path: string, before: unknown, after: unknown) =>
    changeRows([{ path, before, after }], names).map(
      ({ label, before: old, after: now, difference }) => [label, old, now, difference],
    );

  test('a machine whose price changed shows what the line differs by', () => {
    const before = machine('Máy sấy', { quantity: 2, unitPrice: money('150000000') });
    const after = machine('Máy sấy', { quantity: 2, unitPrice: money('140000000') });
    expect(
      rowsOf('equipment', [before, machine('Máy nghiền')], [after, machine('Máy ép')]),
    ).toEqual([
      [
        'Máy móc, thiết bị: Máy sấy',
        'Máy sấy × 2\nđơn giá 150.000.000 đồng · thành tiền 300.000.000 đồng',
        'Máy sấy × 2\nđơn giá 140.000.000 đồng · thành tiền 280.000.000 đồng',
        '−20.000.000 đồng',
      ],
      ['Máy móc, thiết bị: Máy ép', null, 'Máy ép × 1', null],
      ['Máy móc, thiết bị: Máy nghiền', 'Máy nghiền × 1', null, null],
    ]);
  });

  test('two machines of one name are two items', () => {
    const both = [machine('Máy sấy'), machine('Máy sấy')];
    expect(rowsOf('equipment', both, [machine('Máy sấy')])).toEqual([
      ['Máy móc, thiết bị: Máy sấy', 'Máy sấy × 1', null, null],
    ]);
  });

  test('a quotation is part of its machine', () => {
    const quotation = {
      supplier: 'Công ty A',
      number: '12/BG',
      quotedOn: '2023-02-01',
      validUntil: '2023-05-01',
      amount: money('150000000'),
    };
    const rows = rowsOf(
      'equipment',
      [machine('Máy sấy')],
      [machine('Máy sấy', { quotations: [quotation] })],
    );
    expect(rows).toEqual([
      [
        'Máy móc, thiết bị: Máy sấy',
        'Máy sấy × 1',
        'Máy sấy × 1\nBáo giá Công ty A: 150.000.000 đồng, số 12/BG, ngày 01/02/2023, hiệu lực đến 01/05/2023',
        null,
      ],
    ]);
  });

  test('a beneficiary that came, one that went, one whose part changed', () => {
    const member = (slug: string, dong: string | null) => ({
      slug,
      name: `HTX ${slug.toUpperCase()}`,
      support: money(dong),
    });
    expect(
      rowsOf(
        'beneficiaries',
        [member('a', '100000000'), member('b', '100000000')],
        [member('a', '120000000'), member('c', null)],
      ),
    ).toEqual([
      ['Đơn vị thụ hưởng: HTX A', '100.000.000 đồng', '120.000.000 đồng', '+20.000.000 đồng'],
      ['Đơn vị thụ hưởng: HTX C', null, 'Nguồn không nêu', null],
      ['Đơn vị thụ hưởng: HTX B', '100.000.000 đồng', null, null],
    ]);
  });

  test('a milestone keeps its identity under a new title, and without one it is found by its title', () => {
    const at = (id: string | null, title: string, dueOn: string) => ({
      ...(id && { id }),
      title,
      dueOn,
      responsible: null,
    });
    expect(
      rowsOf('milestones', [at('1', 'Mua máy', '2023-06-01')], [at('1', 'Lắp máy', '2023-06-01')]),
    ).toEqual([
      [
        'Các mốc: Lắp máy',
        'Mua máy · hạn 01/06/2023 · chưa có người chịu trách nhiệm',
        'Lắp máy · hạn 01/06/2023 · chưa có người chịu trách nhiệm',
        null,
      ],
    ]);
    const frozenBefore = [at(null, 'Mua máy', '2023-06-01')];
    expect(rowsOf('milestones', frozenBefore, [at('1', 'Mua máy', '2023-06-01')])).toEqual([]);
    expect(rowsOf('milestones', frozenBefore, [at('1', 'Mua máy', '2023-07-01')])).toHaveLength(1);
  });

  test('outputs, conditions and priorities', () => {
    expect(
      rowsOf('outputs', [{ unit: 'lao động', target: 5 }], [{ unit: 'lao động', target: 8 }]),
    ).toEqual([['Kết quả dự kiến: lao động', '5 lao động', '8 lao động', null]]);
    expect(
      rowsOf('conditions', null, [
        { condition: 'NO_OTHER_SOURCE', isMet: true, evidence: 'Cam kết ngày 1/2' },
      ])[0]?.slice(1, 3),
    ).toEqual([null, 'Đã xác nhận\nCam kết ngày 1/2']);
    expect(
      rowsOf(
        'priorities',
        [{ flag: 'OCOP', evidence: '3 sao', asOf: null }],
        [{ flag: 'OCOP', evidence: '4 sao', asOf: '2023-01-01' }],
      ),
    ).toEqual([
      [
        'Vì sao đề án này được ưu tiên: Sản phẩm OCOP',
        '3 sao',
        '4 sao\nTính đến ngày 01/01/2023',
        null,
      ],
    ]);
  });

  test('the area, by its name', () => {
    const unit = { id: 'ba-be-yen-duong', name: 'Yến Dương', kindName: 'xã', parent: 'Ba Bể' };
    expect(rowsOf('unit', null, unit)).toEqual([
      ['Đơn vị hành chính', null, 'xã Yến Dương, Ba Bể', null],
    ]);
  });
});

describe('papers', () => {
  const paper = (id: string, replacesId: string | null = null) => ({
    id,
    kind: 'PROPOSAL',
    fileName: `${id}.pdf`,
    sha256: id,
    replacesId,
  });
  const told = (before: string[], after: ReturnType<typeof paper>[]) =>
    documentChanges(
      before.map((id) => paper(id)),
      after,
    ).map((change) => [change.kind, change.before?.id ?? null, change.after?.id ?? null]);

  test('are added, replaced or taken away', () => {
    expect(told(['a', 'b', 'c'], [paper('a'), paper('b2', 'b'), paper('d')])).toEqual([
      ['REPLACED', 'b', 'b2'],
      ['ADDED', null, 'd'],
      ['REMOVED', 'c', null],
    ]);
  });

  test('that stay are not told', () => {
    expect(told(['a'], [paper('a')])).toEqual([]);
  });

  test('one in the place of a paper of another day is an added one', () => {
    expect(told([], [paper('b2', 'b')])).toEqual([['ADDED', null, 'b2']]);
  });
});

test('papers and results of the rules are no rows of the dossier', () => {
  const apart = [
    { path: 'documents', before: null, after: [] },
    { path: 'checks', before: null, after: {} },
  ];
  expect(changeRows(apart, names)).toEqual([]);
});
