// Plain JavaScript for the system's Node, like the installing before it.
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What packages bring that nothing here opens, with `/` between folders and seen from node_modules.
 * A folder goes with all that is in it.
 */
const UNNEEDED = [
  {
    name: /^node-(?:bin-)?(?:darwin|linux)-(?:arm64|x64)\/(?:include|share)$/,
    why: 'The headers and manuals of Node are for compiling native packages, and none is compiled here.',
  },
  {
    name: /^@prisma\/client\/runtime\/query_compiler_(?:fast_bg|small_bg\.(?!postgresql\.))/,
    why: 'The client of a PostgreSQL database loads the one compiler of queries that is made for it.',
  },
  {
    name: /\.(?:[cm]?[jt]s|css)\.map$/,
    why: 'Maps lead a debugger to the sources of packages; Node reads them only when it is told to.',
  },
];

/** @param {string} name with `/` between folders and seen from node_modules */
export const isUnneeded = (name) => UNNEEDED.some((one) => one.name.test(name));

/**
 * Where links lead is another's.
 *
 * @param {string} modules
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function pruneFolder(modules, folder) {
  for (const entry of await readdir(path.join(modules, folder), { withFileTypes: true })) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isUnneeded(name)) await rm(path.join(modules, name), { recursive: true });
    else if (entry.isDirectory()) await pruneFolder(modules, name);
  }
}

const NOT_OURS = new Set(['EACCES', 'EPERM', 'EROFS']);

/** @param {string | Buffer} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

const RULES = hashOf(UNNEEDED.map(({ name }) => name.source).join('\n'));

/** @param {string} root */
const stampOf = (root) => path.join(root, 'node_modules', '.pruned');

/** @param {string} root */
const readStamp = (root) => readFile(stampOf(root), 'utf8').catch(() => '');

/**
 * Whether an earlier version of this took things away that are opened today.
 *
 * @param {string} root
 */
export async function isPrunedOtherwise(root) {
  const stamp = await readStamp(root);
  return stamp !== '' && !stamp.startsWith(RULES);
}

/**
 * Takes away what nothing opens from the packages installed in `root`, once for each installation. What
 * may not be written stays as it is: it costs room and nothing else.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function prune(root) {
  const modules = path.join(root, 'node_modules');
  if (!(await lstat(modules)).isDirectory()) return;
  const stamp = `${RULES} ${hashOf(await readFile(path.join(modules, '.package-lock.json')))}`;
  if ((await readStamp(root)) === stamp) return;
  try {
    await pruneFolder(modules, '');
    await writeFile(stampOf(root), stamp);
  } catch (error) {
    if (!NOT_OURS.has(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
  }
}
