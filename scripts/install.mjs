// Plain JavaScript for the system's Node: this is what installs the Node that runs the rest.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isPrunedOtherwise, prune } from './prune.mjs';
import { step } from './steps.mjs';

/** Runs TypeScript as it stands; older ones cannot. */
const OLDEST_NODE = [22, 18];

/** @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean }} Locked */

/** @returns {Record<string, Locked> | null} */
function readLock(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Is every package of the lockfile there in its version? npm keeps its own list of what it installed,
 * and writes it last: an installation that was cut short has none.
 *
 * @param {string} root
 * @param {{ withTests: boolean }} options
 */
export function isInstalled(root, { withTests }) {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  const present = readLock(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([folder, { version, integrity, dev, optional }]) => {
    // What belongs to another platform is listed as optional and stays away.
    if (folder === '' || optional || (dev && !withTests)) return true;
    const found = present[folder];
    return (
      found?.version === version &&
      found?.integrity === integrity &&
      existsSync(path.join(root, folder))
    );
  });
}

/** @param {string} said */
function explain(said) {
  if (/ENOSPC|EDQUOT/.test(said)) {
    return ['ổ đĩa đã đầy', 'giải phóng khoảng 1 GB rồi chạy lại.'];
  }
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return [
      'không ghi được vào thư mục node_modules',
      'cấp quyền ghi cho người đang chạy lệnh rồi chạy lại.',
    ];
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET|EAI_AGAIN|network/i.test(said)) {
    return [
      'không kết nối được kho gói npm',
      'kiểm tra mạng hoặc cấu hình proxy của npm rồi chạy lại; phần đã tải vẫn dùng được.',
    ];
  }
  const lines = said
    .trim()
    .split('\n')
    .filter((line) => !/^npm warn/i.test(line));
  return [lines.slice(0, 6).join(' '), 'sửa nguyên nhân npm nêu rồi chạy lại.'];
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function runNpm(root, args) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(
      command,
      [...first, ...args, '--ignore-scripts', '--no-audit', '--no-fund'],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) return resolve();
      const [why, remedy] = explain(said);
      reject(Object.assign(new Error('Không cài được các gói phần mềm'), { why, remedy }));
    });
  });
}

/** @param {string} program */
function canRunTypeScript(program) {
  const { stdout, status } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  if (status !== 0 || major === undefined) return false;
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  return (
    Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)
  );
}

/**
 * Installs what the lockfile names, when it is missing or stale, without what nothing opens, and
 * returns the Node to go on with: the pinned one, or the system's where no pinned one runs.
 *
 * @param {string} root
 * @param {{ withTests: boolean }} options
 * @returns {Promise<string>}
 */
export async function ensureInstalled(root, options) {
  const isLacking = await isPrunedOtherwise(root);
  if (isLacking || !isInstalled(root, options)) {
    // Something right is already there: add to it rather than taking it from under a running portal.
    const isPartial = !isLacking && options.withTests && isInstalled(root, { withTests: false });
    const omitted = options.withTests ? [] : ['--omit=dev'];
    await step('Cài đặt các gói phần mềm', async () => {
      rmSync(path.join(root, 'node_modules', '.package-lock.json'), { force: true });
      await runNpm(root, isPartial ? ['install', '--no-save'] : ['ci', ...omitted]);
    });
  }
  await prune(root);
  const pinned = path.join(root, 'node_modules', '.bin', 'node');
  const program = [pinned, process.execPath].find(canRunTypeScript);
  if (program) return program;
  throw Object.assign(new Error('Không có Node phù hợp để chạy cổng'), {
    why: `bản Node kèm theo không chạy được trên máy này và Node của hệ thống là ${process.version}`,
    remedy: 'cài Node 24 rồi chạy lại.',
  });
}
