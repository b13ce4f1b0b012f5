import { fold } from './text.ts';
import type { Programme } from './vocabulary.ts';

/** Who issues a decision is written in many ways; here is what two ways of writing have in common. */

const normal = (issuer: string) =>
  fold(issuer)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .trim();

/** `UBND tỉnh`, `Ủy ban nhân dân tỉnh Bắc Kạn` and `ubnd tỉnh Bắc Kạn` are one issuer. */
export function isSameIssuer(a: string, b: string): boolean {
  const [one, other] = [normal(a), normal(b)];
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/**
 * The programme whose plan this issuer approves: the Ministry the national one, the province the
 * local one (NĐ 45/2012/NĐ-CP). null where the name tells of neither.
 */
export function programmeOfIssuer(issuer: string): Programme | null {
  const name = normal(issuer);
  if (/\b(bo cong thuong|bo truong|bct|cuc)\b/.test(name) || name === 'bo') return 'NATIONAL';
  return /\bubnd\b/.test(name) ? 'LOCAL' : null;
}
