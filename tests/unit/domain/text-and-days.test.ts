import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInVietnam, readDay, toDay } from '#lib/domain/day.ts';
import { isContractNumber, isDocumentNumber } from '#lib/domain/document-number.ts';
import { cleanLine, cleanText, fold, foldedName, lengthOf, slugify } from '#lib/domain/text.ts';

describe('text', () => {
  it('is stored composed, without invisible or reordering characters', () => {
    expect(cleanText('\u202eĐề\u200b án\u0000\r\n  hai ')).toBe('Đề án\nhai');
    expect(cleanText('Vũ Loan'.normalize('NFD'))).toBe('Vũ Loan');
    expect(cleanLine(' một\n hai ')).toBe('một hai');
  });

  it('folds to the same letters whatever the marks, the case and the form', () => {
    expect(fold('Hợp tác xã ĐỒNG ĐĂNG')).toBe('hop tac xa dong dang');
    expect(fold('hoà')).toBe(fold('hòa'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
    );
  });

  it('brings long and short forms of a name together', () => {
    expect(foldedName('Hợp tác xã Yến Dương')).toBe(foldedName('HTX  Yến-Dương'));
    expect(foldedName('Công ty TNHH An Bình')).toBe(
      foldedName('Công ty Trách nhiệm hữu hạn An Bình'),
    );
    expect(foldedName('HTX Văn Quyết')).not.toBe(foldedName('HTX Văn Quyến'));
  });

  it('makes an address part and counts characters as people do', () => {
    expect(slugify('Hợp tác xã Dịch vụ tổng hợp Vũ Loan')).toBe(
      'hop-tac-xa-dich-vu-tong-hop-vu-loan',
    );
    expect(lengthOf('Đề án'.normalize('NFD'))).toBe(5);
  });
});

describe('days', () => {
  it.each(['2022-06-30', '2024-02-29'])('%s is a day', (text) => expect(toDay(text)).toBe(text));
  it.each(['2022-02-30', '2023-02-29', '30/06/2022', '1022-01-01', '2300-01-01', ''])(
    '%j is none',
    (text) => expect(toDay(text)).toBeNull(),
  );

  it.each([
    ['3/9/2022', '2022-09-03'],
    ['03-09-2022', '2022-09-03'],
    [' 3.9.2022 ', '2022-09-03'],
    ['2022-09-03', '2022-09-03'],
    ['31/4/2022', null],
    ['mai', null],
  ])('reads %j', (text, day) => expect(readDay(text)).toBe(day));

  it('the same instant is already the next day in Vietnam', () => {
    expect(dayInVietnam(new Date('2026-12-31T17:30:00Z'))).toBe('2027-01-01');
    expect(dayInVietnam(new Date('2026-12-31T16:59:59Z'))).toBe('2026-12-31');
  });
});

describe('numbers of official documents', () => {
  it.each([
    '1511/QĐ-UBND',
    '2948/QĐ-BCT',
    '437/CTĐP-QLKC',
    '140/KH-UBND',
    '1776/TTr-SCT',
    '05/2022/BB-SCT',
  ])('%s is one', (number) => expect(isDocumentNumber(number)).toBe(true));
  it.each(['', '1511', 'QĐ-UBND', '1511/', '1511/qđ', '15 11/QĐ-UBND', '1511/QĐ--UBND'])(
    '%j is none',
    (number) => expect(isDocumentNumber(number)).toBe(false),
  );
  it('contracts are numbered more freely', () => {
    expect(isContractNumber('12/2022/HĐ-KC')).toBe(true);
    expect(isContractNumber('<b>')).toBe(false);
  });
});
