// Plain JavaScript that old versions of Node can read: it tells them that they are too old.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '..', '..');

/** One paragraph: what, why, what to do. @param {unknown} error */
function printFailure(error) {
  const { message, why, remedy } = /** @type {Error & { why?: string, remedy?: string }} */ (error);
  const [reason, advice] = [why || 'lỗi ngoài dự tính', remedy || 'chạy lại.'];
  process.stderr.write(`\n✗ ${message}. Vì sao: ${reason}. Cách xử lý: ${advice}\n`);
}

function isTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19);
}

/**
 * Checks the system's Node, installs what is missing and runs a TypeScript file with the pinned Node.
 * The exit code and the signals are the file's own.
 *
 * @param {string} file
 * @param {{ withTests: boolean, flags?: string[], settings?: Record<string, string> }} options
 */
export async function handOver(file, options) {
  if (isTooOld()) {
    printFailure(
      Object.assign(new Error('Node quá cũ'), {
        why: `máy này có Node ${process.version}, cổng cần từ bản 20.19`,
        remedy: 'cài Node 24 (https://nodejs.org) rồi chạy lại.',
      }),
    );
    process.exit(1);
  }
  try {
    const { ensureInstalled } = await import('./install.mjs');
    const program = await ensureInstalled(ROOT, options);
    const flags = ['--disable-warning=ExperimentalWarning', ...(options.flags ?? [])];
    const args = [...flags, path.join(ROOT, 'scripts', file)];
    const child = spawn(program, [...args, ...process.argv.slice(2)], {
      cwd: ROOT,
      env: { ...options.settings, ...process.env },
      stdio: 'inherit',
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('exit', (code) => process.exit(code === null ? 1 : code));
  } catch (error) {
    printFailure(error);
    process.exit(1);
  }
}
