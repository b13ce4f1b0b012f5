import { existsSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError, parseEnv } from '#lib/env.ts';
import { Failure } from './failure.ts';

/** The variables an operator has set, also in a file `.env` beside the code; refuses wrong ones. */
export function readOperatorEnv(root: string): ReturnType<typeof parseEnv> {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new Failure(
      'Biến môi trường không hợp lệ',
      error.message.replaceAll('\n', '; '),
      'sửa các biến vừa nêu (xem .env.example) rồi chạy lại.',
    );
  }
}
