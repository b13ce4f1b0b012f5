import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockDataDirectory } from '#scripts/lock.ts';

describe('the lock of a data directory', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'khuyen-cong-lock-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  test('is held by one portal and free again afterwards', () => {
    const release = lockDataDirectory(directory);
    expect(() => lockDataDirectory(directory)).toThrow('Cổng này đang chạy rồi');
    release();
    lockDataDirectory(directory)();
  });

  test.each([
    ['of a process that is gone', '999999999\nlong ago\n'],
    ['of a process whose number another has now', `${process.pid}\nat another time\n`],
    ['that was never finished', ''],
  ])('replaces the note %s', (_name, note) => {
    writeFileSync(path.join(directory, 'portal.lock'), note);
    const release = lockDataDirectory(directory);
    expect(readFileSync(path.join(directory, 'portal.lock'), 'utf8')).toContain(`${process.pid}`);
    release();
  });
});
