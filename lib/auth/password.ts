import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes, randomInt } from 'node:crypto';

/** argon2id, with the memory and passes of the OWASP recommendation; each takes about 19 MiB. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Sums of 19 MiB and 20 ms each: more at once would take the machine away from everybody else. */
const MAX_AT_ONCE = 2;

// Counted once per process, also when the development server reloads this module.
const kept = globalThis as { portalHashing?: { running: number; waiting: (() => void)[] } };
const hashing = (kept.portalHashing ??= { running: 0, waiting: [] });

async function withinLimit<T>(work: () => Promise<T>): Promise<T> {
  if (hashing.running >= MAX_AT_ONCE) {
    await new Promise<void>((resolve) => hashing.waiting.push(resolve));
  } else {
    hashing.running += 1;
  }
  try {
    return await work();
  } finally {
    // A place is handed on, not freed and taken again, so nobody slips in between.
    const next = hashing.waiting.shift();
    if (next) next();
    else hashing.running -= 1;
  }
}

/** The same password typed by another keyboard is the same password. */
const normalise = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return withinLimit(() => hash(normalise(password), COST));
}

let decoy: Promise<string> | undefined;

/**
 * Is this the password? Without a stored hash (there is no such account) the same work is done on a
 * hash that nothing matches, so that the time of the answer tells nothing.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString('base64'));
  const compared = stored ?? (await decoy);
  const matches = await withinLimit(() => verify(compared, normalise(password)));
  return stored !== null && matches;
}

/** Without the letters and digits that people confuse when they copy by hand: l 1 i o 0. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A first password to hand over: 20 characters in four groups, about 99 bits. */
export function randomPassword(): string {
  const letter = () => ALPHABET.charAt(randomInt(ALPHABET.length));
  return Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, letter).join(''),
  ).join('-');
}
