/** One JSON line per event on standard output; errors by name and place, never by the data they carried. */

type Fields = Record<string, unknown>;

const SECRET = /password|secret|token|cookie|authorization/i;

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return 'non-error';
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    code: typeof code === 'string' ? code : undefined,
    // A driver's message may quote values; the first line of the stack's frames says where.
    at: error.stack
      ?.split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim(),
    message: error.name.startsWith('Prisma') ? undefined : error.message.slice(0, 300),
  };
}

function write(level: string, event: string, fields: Fields): void {
  const safe = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      SECRET.test(key) ? '[hidden]' : key === 'error' ? describe(value) : value,
    ]),
  );
  process.stdout.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, event, ...safe })}\n`,
  );
}

export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  error: (event: string, fields: Fields = {}) => write('error', event, fields),
};
