import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * Lowest versions without a known hole that this portal could be hurt by: CVE-2025-29927,
 * CVE-2025-55182, the Next advisories of March, May and July 2026, and GHSA-x445-f3h2-j279.
 */
const FLOORS: Record<string, string> = {
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string }>;
};

const numberOf = (version: string) =>
  version.split('.').reduce((sum, part) => sum * 10_000 + Number.parseInt(part, 10), 0);

it.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
  const installed = Object.entries(lock.packages).filter(([place]) =>
    place.endsWith(`node_modules/${name}`),
  );
  expect(installed.length).toBeGreaterThan(0);
  for (const [place, { version = '0.0.0' }] of installed) {
    expect(numberOf(version), place).toBeGreaterThanOrEqual(numberOf(floor));
  }
});
