import { describe, expect, test } from 'vitest';
import { contentDisposition } from '#lib/documents/disposition.ts';
import { formatFileSize, stageLabel } from '#lib/format/document-labels.ts';

describe('words about files', () => {
  test.each([
    [812, '812 B'],
    [2_048, '2 KB'],
    [2_516_582, '2,4 MB'],
    [26_214_400, '25,0 MB'],
  ])('%i bytes read %s', (bytes, words) => {
    expect(formatFileSize(bytes)).toBe(words);
  });

  test('a state without papers of its own keeps its own name', () => {
    expect(stageLabel('DRAFT')).toBe('Hồ sơ đề nghị');
    expect(stageLabel('REJECTED')).toBe('Không phê duyệt');
  });

  test('a name travels in full and in plain letters, and cannot break out of its header', () => {
    expect(contentDisposition(`Quyết định "số 1" (bản*2).pdf`, 'inline')).toBe(
      `inline; filename="quyet dinh _so 1_ _ban_2_.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%22s%E1%BB%91%201%22%20%28b%E1%BA%A3n%2A2%29.pdf`,
    );
    expect(contentDisposition('a\r\nb.pdf', 'attachment')).not.toMatch(/[\r\n]/);
  });
});
