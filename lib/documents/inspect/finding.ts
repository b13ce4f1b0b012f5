/** What an inspector looks at, and what it finds. */
export type Content = Buffer;

export type Finding = { ok: true } | { ok: false; message: string };

export const HARMLESS: Finding = { ok: true };

export const refused = (message: string): { ok: false; message: string } => ({
  ok: false,
  message,
});
