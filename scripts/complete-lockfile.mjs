// `npm run lock:complete`, after a change of dependencies: a registry that lacks another platform's
// package makes npm leave it out of the lockfile, and `npm ci` then refuses that lockfile everywhere.
// The entries are added by name and version, as the package that asks for them states both.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'wasm32'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const present = new Set(Object.keys(lock.packages).map((key) => key.split('node_modules/').at(-1)));

/** @param {string} name @param {string} version @param {{ dev?: boolean, license?: string }} asking */
function entryFor(name, version, { dev, license }) {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = SYSTEMS.find((one) => words.includes(one));
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    version,
    cpu: PROCESSORS.filter((one) => words.includes(one)),
    ...(dev && { dev }),
    ...(os === 'linux' && { libc: [libc] }),
    license,
    optional: true,
    ...(os && { os: [os] }),
  };
}

const missing = Object.values(lock.packages).flatMap((asking) =>
  Object.entries(asking.optionalDependencies ?? {})
    .filter(([name]) => !present.has(name))
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, asking)]),
);
const { '': root, ...rest } = { ...lock.packages, ...Object.fromEntries(missing) };
const sorted = Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(sorted) };
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`Đã bổ sung ${missing.length} gói của các hệ điều hành khác.\n`);
