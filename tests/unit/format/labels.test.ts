import { describe, expect, test } from 'vitest';
import { ACTIONS } from '#lib/domain/lifecycle.ts';
import { STATUSES } from '#lib/domain/vocabulary.ts';
import {
  formatCount,
  formatCountDifference,
  formatItems,
  formatPercent,
} from '#lib/format/counts.ts';
import * as labels from '#lib/format/labels.ts';

const { ACTION_LABELS, HISTORY_LABELS, historyLabel, statusLabel } = labels;

const texts = Object.entries(labels)
  .filter(([, table]) => typeof table === 'object')
  .flatMap(([table, record]) =>
    Object.entries(record as Record<string, string | labels.TagLabel>).map(([item, label]) => ({
      name: `${table}.${item}`,
      text: typeof label === 'string' ? label : label.label,
    })),
  );

describe('labels', () => {
  test('every one is a Vietnamese text in NFC that starts with a capital', () => {
    expect(texts.length).toBeGreaterThan(80);
    for (const { name, text } of texts) {
      expect(text, name).toBe(text.normalize('NFC').trim());
      expect(text, name).toMatch(/^\p{Lu}/u);
      expect(text, name).not.toMatch(/^[A-Z_]+$/);
    }
  });

  test('no two states share a label', () => {
    expect(new Set(STATUSES.map((status) => labels.STATUS_LABELS[status].label)).size).toBe(
      STATUSES.length,
    );
  });

  test('no two acts share a button text', () => {
    expect(new Set(ACTIONS.map((action) => ACTION_LABELS[action])).size).toBe(ACTIONS.length);
  });

  test('a forwarded dossier names whom it went up to', () => {
    expect(statusLabel('FORWARDED', 'NATIONAL').label).toBe('Đã trình Cục Công Thương địa phương');
    expect(statusLabel('FORWARDED', 'LOCAL').label).toBe('Đã trình UBND tỉnh');
    expect(statusLabel('APPROVED', 'LOCAL')).toEqual(labels.STATUS_LABELS.APPROVED);
  });

  test('a recorded state is told apart from a step taken here', () => {
    expect(historyLabel('record')).toContain('tài liệu nguồn');
    expect(historyLabel('submit')).toBe(HISTORY_LABELS.submit);
    expect(historyLabel('something-new')).toBe('something-new');
  });
});

describe('counts', () => {
  test('groups of three are dotted', () => {
    expect(formatCount(7)).toBe('7');
    expect(formatCount(1_234_567n)).toBe('1.234.567');
    expect(formatItems(10)).toBe('10 đề án, nhiệm vụ');
    expect(formatItems(5, 'đơn vị')).toBe('5 đơn vị');
  });

  test('a difference carries its sign', () => {
    expect(formatCountDifference(0)).toBe('0');
    expect(formatCountDifference(2)).toBe('+2');
    expect(formatCountDifference(-2n)).toBe('−2');
  });

  test('a percentage is as it was entered', () => {
    expect(formatPercent(45)).toBe('45%');
  });
});
