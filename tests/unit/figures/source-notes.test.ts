import { describe, expect, test } from 'vitest';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { barLength, trieu, trieuDong } from '#components/figures/money-text.ts';
import { largerProgramme } from '#components/plans/findings.ts';
import { formatCount } from '#lib/format/counts.ts';

const passage = (quote: string, derivation = 'STATED') => ({
  derivation,
  document: 'Một bài báo',
  quote,
  note: null,
  recordedBy: 'Dữ liệu ban đầu của cổng',
  recordedAt: '2026-11-23T19:37:14.123+00:00',
});

describe('the sources of a page', () => {
  test('every figure has its own control, figures on the same words share a printed note', () => {
    const notes = new SourceNotes();
    const first = notes.of('kinh phí quốc gia', passage('700 triệu'));
    const second = notes.of('kinh phí địa phương', passage('700 triệu'));
    const third = notes.of('mục tiêu', passage('100%'));
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    expect([first, second, third].map((note) => note.noteNumber)).toEqual([1, 1, 2]);
    expect(notes.notes.map((note) => note.quote)).toEqual(['700 triệu', '100%']);
  });

  test('the moment of recording is told by the clock in Vietnam', () => {
    expect(new SourceNotes().of('số', passage('10')).recordedAt).toBe('02:37 24/11/2026');
  });

  test.each([
    ['STATED', 'stated'],
    ['COMPUTED', 'computed'],
    ['INFERRED', 'inferred'],
    ['ENTERED', 'entered'],
  ])('%s is shown as %s', (derivation, origin) => {
    expect(new SourceNotes().of('số', passage('10', derivation)).origin).toBe(origin);
  });
});

describe('money in triệu đồng', () => {
  test('an amount that nobody stated is words and draws nothing', () => {
    const missing = { state: 'NOT_STATED', dong: null } as const;
    expect(trieu(missing)).toBe('Nguồn không nêu');
    expect(trieuDong({ state: 'NOT_APPLICABLE', dong: null })).toBe('Không áp dụng');
    expect(barLength(missing)).toBeNull();
  });

  test('a stated amount is exact', () => {
    const amount = { state: 'STATED', dong: '7690500000' } as const;
    expect(trieuDong(amount)).toBe('7.690,5 triệu đồng');
    expect(barLength(amount)).toBe(7_690_500_000);
  });
});

describe('the finding of a chart', () => {
  const words = { comparison: 'có nhiều đề án hơn', unit: 'đề án', otherwise: 'Số đề án' };
  const finding = (national: number | null, local: number | null) =>
    largerProgramme(
      [
        { programme: 'NATIONAL', value: national },
        { programme: 'LOCAL', value: local },
      ],
      formatCount,
      words,
    );

  test('names the larger programme and both figures', () => {
    expect(finding(11, 62)).toBe('Khuyến công địa phương có nhiều đề án hơn: 62 so với 11 đề án');
    expect(finding(5, 2)).toBe('Khuyến công quốc gia có nhiều đề án hơn: 5 so với 2 đề án');
  });

  test('claims nothing when a figure is missing or both are equal', () => {
    expect(finding(11, null)).toBe('Số đề án');
    expect(finding(3, 3)).toBe('Số đề án');
  });
});
