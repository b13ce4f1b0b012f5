import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Rooms of lib that are not features: each has a place of its own in the rule. */
const SHARED = [
  'domain',
  'format',
  'db',
  'auth',
  'audit',
  'http',
  'forms',
  'schema',
  'aside.ts',
  'env.ts',
  'log.ts',
];

type Room = { name: string; feature?: string };

function roomOf(file: string): Room {
  const [top = '', second = '', third = ''] = file.split('/');
  if (top === 'lib') {
    if (SHARED.includes(second)) return { name: `lib/${second}` };
    return { name: 'lib/<feature>', feature: second };
  }
  if (top !== 'components') return { name: top };
  const isPlain = ['ui', 'layout', 'charts', 'forms'].includes(second);
  return isPlain
    ? { name: `components/${second}` }
    : { name: 'components/<feature>', feature: third && second };
}

const LOOKS = ['components/ui', 'components/layout', 'components/charts', 'components/forms'];
const TRADE = ['lib/domain', 'lib/format'];
const BASE = ['lib/db', 'lib/audit', 'lib/domain', 'lib/schema', 'lib/env.ts', 'lib/log.ts'];

/** Who may import whom, room by room; every room may import itself. */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/domain': [],
  'lib/format': ['lib/domain'],
  'lib/schema': ['lib/domain', 'lib/format'],
  'lib/aside.ts': [],
  'lib/env.ts': [],
  'lib/log.ts': [],
  'lib/db': ['lib/domain', 'lib/env.ts', 'lib/log.ts'],
  'lib/audit': ['lib/auth', 'lib/db', 'lib/domain', 'lib/schema'],
  'lib/auth': [...BASE, 'lib/format'],
  'lib/http': ['lib/auth', 'lib/aside.ts', ...BASE],
  'lib/forms': ['lib/auth', 'lib/http', ...BASE, 'lib/format'],
  'lib/<feature>': ['lib/<feature>', 'lib/auth', 'lib/format', ...BASE],
  'components/ui': [...LOOKS, ...TRADE, 'lib/aside.ts'],
  'components/layout': [...LOOKS, ...TRADE],
  'components/charts': [...LOOKS, ...TRADE],
  'components/forms': [...LOOKS, ...TRADE, 'lib/forms', 'lib/schema'],
  'components/<feature>': [
    ...LOOKS,
    ...TRADE,
    'components/<feature>',
    'lib/forms',
    'lib/schema',
    'lib/audit',
    'lib/<feature>',
  ],
};

/** Packages that belong to one room alone. */
const PACKAGES: [pattern: RegExp, rooms: RegExp][] = [
  [/^(pg|@prisma\/.*)$/, /^(lib\/db|prisma|scripts|tests)$/],
  [/^next-auth/, /^(lib\/auth|app|tests)$/],
  [/^next(\/|$)/, /^(app|components\/.*|lib\/(http|forms|auth)|proxy\.ts|scripts|tests)$/],
  [/^(zod|react|react-dom|next)(\/|$)/, /^(?!lib\/(domain|format)$)/],
];

interface Import {
  from: string;
  to: string;
  isTypeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, type, plain, dynamic]) => ({
    from: file,
    to: plain ?? dynamic ?? '',
    isTypeOnly: type !== undefined,
  }));
}

function targetOf({ from, to }: Import): string | null {
  if (to.startsWith('#')) return to.slice(1);
  if (to.startsWith('.')) return path.join(path.dirname(from), to);
  return null;
}

const files = globSync('{app,components,lib,prisma,scripts,tests}/**/*.{ts,tsx,mjs}', {
  cwd: ROOT,
  exclude: (name) => name.includes('generated'),
}).concat('proxy.ts');
const imports = files.flatMap(importsOf);

function isServerOnly(file: string): boolean {
  return importsOf(file).some(({ to }) => to === 'server-only');
}

function describeImport({ from, to }: Import): string {
  return `${from} → ${to}`;
}

describe('who may import whom', () => {
  test('every room keeps to the rooms it may know', () => {
    const offending = imports.filter((one) => {
      const target = targetOf(one);
      if (target === null) return false;
      const [from, to] = [roomOf(one.from), roomOf(target)];
      const allowed = MAY_IMPORT[from.name];
      if (allowed === undefined || from.name === to.name) return false;
      // A shape costs nothing at run time: the looks may know the types of what they show.
      if (one.isTypeOnly && from.name.startsWith('components/') && to.name.startsWith('lib/')) {
        return false;
      }
      return !allowed.includes(to.name);
    });
    expect(offending.map(describeImport)).toEqual([]);
  });

  test('nothing the portal runs imports its tests, its scripts or its seed', () => {
    const product = imports.filter(({ from }) => /^(app|components|lib|proxy\.ts)/.test(from));
    const offending = product.filter((one) =>
      /^(prisma|scripts|tests)\//.test(targetOf(one) ?? ''),
    );
    expect(offending.map(describeImport)).toEqual([]);
  });

  test('a feature never calls the commands of another', () => {
    const offending = imports.filter((one) => {
      const target = targetOf(one) ?? '';
      const [from, to] = [roomOf(one.from), roomOf(target)];
      const isForeign = to.name === 'lib/<feature>' && from.feature !== to.feature;
      return from.name === 'lib/<feature>' && isForeign && target.endsWith('/commands.ts');
    });
    expect(offending.map(describeImport)).toEqual([]);
  });

  test('looks know nothing that only the server may know', () => {
    const offending = imports.filter((one) => {
      const target = targetOf(one);
      if (target === null || one.isTypeOnly || !one.from.startsWith('components/')) return false;
      // The charts are drawn on the server; everything else there may be shown in a browser.
      return !isServerOnly(one.from) && target.startsWith('lib/') && isServerOnly(target);
    });
    expect(offending.map(describeImport)).toEqual([]);
  });

  test('a package is used in its own rooms only', () => {
    const offending = imports.filter((one) => {
      if (targetOf(one) !== null || one.isTypeOnly) return false;
      const room = roomOf(one.from).name;
      return PACKAGES.some(([pattern, rooms]) => pattern.test(one.to) && !rooms.test(room));
    });
    expect(offending.map(describeImport)).toEqual([]);
  });
});
