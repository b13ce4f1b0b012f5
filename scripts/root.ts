import path from 'node:path';

/** Where the portal lies: a clone, or a release directory. */
export const ROOT = path.resolve(import.meta.dirname, '..');
