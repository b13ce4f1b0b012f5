import { fold, lengthOf } from '#lib/domain/text.ts';
import { BLOCKED_WORDS } from './blocked-words.ts';

/** What a password must be: long and not guessable. No rules of composition, no dates of expiry. */

export const MIN_PASSWORD_LENGTH = 12;
/** A bound for the work of hashing, far above any sentence somebody would type. */
export const MAX_PASSWORD_LENGTH = 200;

export type PasswordWeakness = 'TOO_SHORT' | 'TOO_LONG' | 'PERSONAL' | 'COMMON';

export const PASSWORD_WEAKNESSES: Record<PasswordWeakness, string> = {
  TOO_SHORT: `Mật khẩu cần ít nhất ${MIN_PASSWORD_LENGTH} ký tự. Một câu vài từ dễ nhớ là tốt nhất.`,
  TOO_LONG: `Mật khẩu dài nhất ${MAX_PASSWORD_LENGTH} ký tự.`,
  PERSONAL: 'Mật khẩu gần như chỉ gồm tên đăng nhập hoặc họ tên của bạn. Hãy chọn câu khác.',
  COMMON:
    'Mật khẩu này nằm trong số dễ đoán nhất. Hãy chọn một câu khác, không chỉ gồm từ quen thuộc và dãy số.',
};

/** What is left after everything guessable is taken out must still be this long. */
const MIN_REMAINDER = 5;

// The exchanges that every guessing program tries first.
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const lettersAndDigits = (text: string) =>
  fold(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');
// Only before a letter: the digits at the end are a year or a count, not letters in disguise.
const LEET_SIGN = /[0134571@$!](?=[0134571@$!]*\p{L})/gu;
const withoutLeet = (text: string) =>
  lettersAndDigits(fold(text.normalize('NFKC')).replace(LEET_SIGN, (sign) => LEET[sign] ?? sign));

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SEQUENCES = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);

/** Length of the run along a row of the keyboard, the alphabet or the digits that starts here. */
function runLength(text: string, start: number): number {
  let longest = 1;
  for (const row of SEQUENCES) {
    let length = 1;
    while (start + length < text.length && row.includes(text.slice(start, start + length + 1))) {
      length += 1;
    }
    longest = Math.max(longest, length);
  }
  return longest;
}

/** `qwerty`, `12345` and `aaaaaa` count as one character. */
function withoutRuns(text: string): string {
  const collapsed = text.replace(/(.+?)\1{2,}/gu, '$1');
  let rest = '';
  for (let index = 0; index < collapsed.length; index += 1) {
    const length = runLength(collapsed, index);
    rest += collapsed.charAt(index);
    if (length >= 4) index += length - 1;
  }
  return rest;
}

function remainder(text: string, words: readonly string[]): number {
  let rest = text;
  for (const word of words) rest = rest.replaceAll(word, ' ');
  rest = rest.replace(/(19|20)\d\d/g, ' ');
  return withoutRuns(rest.replaceAll(' ', '')).length;
}

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const COMMON = longestFirst(BLOCKED_WORDS);

/** A double repetition (`matkhau matkhau`, `abcabc`) says its half twice. */
function halved(text: string): string {
  const half = text.length / 2;
  return Number.isInteger(half) && text.slice(0, half) === text.slice(half)
    ? text.slice(0, half)
    : text;
}

/** Why this may not be the password of this person, or null. Compared without marks, case and signs. */
export function weaknessOf(
  password: string,
  person: { username: string; name: string },
): PasswordWeakness | null {
  const length = lengthOf(password.normalize('NFKC'));
  if (length < MIN_PASSWORD_LENGTH) return 'TOO_SHORT';
  if (length > MAX_PASSWORD_LENGTH) return 'TOO_LONG';
  const own = longestFirst(
    [person.username, person.name, ...fold(person.name).split(' ')]
      .map(lettersAndDigits)
      .filter((word) => word.length >= 3),
  );
  const readings = [halved(lettersAndDigits(password)), halved(withoutLeet(password))];
  if (readings.some((text) => remainder(text, own) < MIN_REMAINDER) && mentions(readings, own)) {
    return 'PERSONAL';
  }
  const guessable = longestFirst([...own, ...COMMON]);
  return readings.some((text) => remainder(text, guessable) < MIN_REMAINDER) ? 'COMMON' : null;
}

const mentions = (readings: string[], words: string[]) =>
  readings.some((text) => words.some((word) => text.includes(word)));
