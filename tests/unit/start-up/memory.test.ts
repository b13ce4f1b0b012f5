import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MEMORY_FLAGS, MEMORY_SETTINGS } from '#scripts/memory.mjs';

test('npm start keeps to the same memory as npm run portal', () => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: { start: string } };
  const settings = Object.entries(MEMORY_SETTINGS).map(([name, value]) => `${name}=${value}`);
  expect(scripts.start).toBe(
    ['exec env', ...settings, 'node', ...MEMORY_FLAGS, 'scripts/start.ts'].join(' '),
  );
});
