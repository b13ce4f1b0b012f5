import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/chromium');

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.CHROME_PATH ?? '', ...candidates, MAC].find(
    (file) => file && isProgram(file),
  );
}

// The package unpacks itself into the temporary folder, takes whatever lies there under its names for
// complete, and brings its libraries and fonts only where it believes to be on a certain cloud.
async function unpackOwn(): Promise<string> {
  const done = path.join(CACHE, 'unpacked');
  if (!existsSync(done)) {
    await rm(CACHE, { recursive: true, force: true });
    await mkdir(CACHE, { recursive: true });
  }
  const { TMPDIR } = process.env;
  process.env.TMPDIR = CACHE;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    const program = await chromium.executablePath();
    const fonts = path.join(CACHE, 'fonts', 'fonts.conf');
    const settings = await readFile(fonts, 'utf8');
    await writeFile(fonts, settings.replaceAll('>/tmp/fonts', `>${CACHE}/fonts`));
    await writeFile(done, '');
    return program;
  } finally {
    delete process.env.AWS_EXECUTION_ENV;
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** An installed Chromium, or the one that came with the test dependencies; none is ever downloaded. */
export async function findChromium(): Promise<string> {
  return findInstalled() ?? unpackOwn();
}

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];
