import { describe, expect, test } from 'vitest';
import { documentsOfAct } from '#lib/domain/act-documents.ts';

const document = (
  kind: string,
  name: string,
  on: string | null = null,
  issuer: string | null = null,
) => ({
  kind,
  name,
  on,
  issuer,
});
const on = '2021-08-16';

describe('the documents of an act', () => {
  test.each([
    [
      'approve',
      { decision: { number: '1511/QĐ-UBND', on, issuer: 'UBND tỉnh' } },
      [document('DECISION', '1511/QĐ-UBND', on, 'UBND tỉnh')],
    ],
    ['stop', { decision: { number: '9/QĐ-BCT', on } }, [document('DECISION', '9/QĐ-BCT', on)]],
    ['forward', { letter: { number: '17/TTr-SCT', on } }, [document('LETTER', '17/TTr-SCT', on)]],
    ['appraise', { minutes: { number: '05/BB-SCT', on } }, [document('MINUTES', '05/BB-SCT', on)]],
    [
      'signContracts',
      {
        contracts: [
          { number: '1/HĐ', on },
          { number: '2/HĐ', on },
        ],
      },
      [document('CONTRACT', '1/HĐ', on), document('CONTRACT', '2/HĐ', on)],
    ],
    [
      'liquidate',
      { liquidations: [{ contract: '1/HĐ', number: '1/BBTL', on }] },
      [document('LIQUIDATION', '1/BBTL', on)],
    ],
    [
      'contract.amend',
      { contract: '1/HĐ', number: '1/PL', on },
      [document('APPENDIX', '1/PL', on)],
    ],
    ['plan.issue', { number: '12/KH-TTKC', on }, [document('PLAN', '12/KH-TTKC', on)]],
    ['inspection.record', { on, minutesNumber: '3/BB' }, [document('MINUTES', '3/BB', on)]],
    ['inspection.record', { on, minutesNumber: null }, []],
    ['payment.enter', { document: 'UNC 12', paidOn: on }, [document('VOUCHER', 'UNC 12', on)]],
    [
      'record',
      { source: { title: 'Báo cáo 2019', number: '12/BC', on } },
      [document('SOURCE', 'Báo cáo 2019, số 12/BC', on)],
    ],
    [
      'record',
      { source: { title: 'Báo cáo 2019', author: 'Trung tâm' } },
      [document('SOURCE', 'Báo cáo 2019', null, 'Trung tâm')],
    ],
    ['record', { source: {} }, []],
    ['record', { source: null }, []],
    ['record', { source: 'Tạp chí Công Thương' }, [document('SOURCE', 'Tạp chí Công Thương')]],
    [
      'returnFromAbove',
      { document: { number: '3/CTĐP', on } },
      [document('OFFICIAL_LETTER', '3/CTĐP', on)],
    ],
    ['sendToLeader', {}, []],
    ['edit', null, []],
  ])('%s of %o', (action, after, documents) => {
    expect(documentsOfAct(action, after)).toEqual(documents);
  });
});
