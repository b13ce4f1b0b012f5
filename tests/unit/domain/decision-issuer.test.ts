import { describe, expect, test } from 'vitest';
import { isSameIssuer, programmeOfIssuer } from '#lib/domain/decision-issuer.ts';

describe('whose plan an issuer approves', () => {
  test.each([
    ['Bộ Công Thương', 'NATIONAL'],
    ['Bộ trưởng Bộ Công Thương', 'NATIONAL'],
    ['BCT', 'NATIONAL'],
    ['Bộ', 'NATIONAL'],
    ['Cục Công Thương địa phương', 'NATIONAL'],
    ['UBND tỉnh', 'LOCAL'],
    ['Ủy ban nhân dân tỉnh Bắc Kạn', 'LOCAL'],
    ['Uỷ ban nhân dân tỉnh Thái Nguyên', 'LOCAL'],
    ['Chủ tịch UBND tỉnh', 'LOCAL'],
    ['Hội đồng nhân dân tỉnh', null],
    ['Sở Công Thương', null],
    ['', null],
  ])('%s: %s', (issuer, programme) => {
    expect(programmeOfIssuer(issuer)).toBe(programme);
  });
});

describe('one issuer written in two ways', () => {
  test.each([
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh Bắc Kạn', true],
    ['UBND tỉnh Bắc Kạn', 'ubnd  tỉnh bắc kạn', true],
    ['Bộ Công Thương', 'Bộ Công thương', true],
    ['UBND tỉnh Bắc Kạn', 'UBND tỉnh Thái Nguyên', false],
    ['UBND tỉnh', 'Bộ Công Thương', false],
    ['UBND', 'UBNDX', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameIssuer(a, b)).toBe(same);
    expect(isSameIssuer(b, a)).toBe(same);
  });
});
