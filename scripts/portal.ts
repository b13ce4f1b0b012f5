import path from 'node:path';
import { ensureBuild } from './build.ts';
import { ROOT } from './root.ts';
import { printFailure } from './failure.ts';
import { prepare, type Prepared } from './prepare.ts';
import { serveProduction } from './serve/production.ts';
import { untilStopped } from './signals.ts';
import { step } from './steps.mjs';

function describeAccounts({ seeding, dataDirectory }: Prepared): string {
  const file = path.join(dataDirectory, 'first-accounts.txt');
  if (seeding.accounts.length === 0) return '';
  const given = process.env.PORTAL_SEED_PASSWORD;
  const lines = given
    ? seeding.accounts.map(({ username, role }) => `    ${username.padEnd(10)} ${role}`)
    : seeding.accounts.map(
        ({ username, role, password }) => `    ${username.padEnd(10)} ${password}   ${role}`,
      );
  const note = given
    ? 'mật khẩu: giá trị của PORTAL_SEED_PASSWORD'
    : `phải đổi ở lần đăng nhập đầu; chỉ in ra lần này, còn giữ ở ${file}`;
  return `\n  Tài khoản đầu tiên (${note}):\n${lines.join('\n')}\n`;
}

async function run(): Promise<void> {
  const stopping = untilStopped();
  const prepared = await prepare();
  const { database } = prepared;
  try {
    await step('Biên dịch', ensureBuild, (isNew) => (isNew ? '' : 'đã có'));
    const serving = await step('Sẵn sàng', () => serveProduction(ROOT));
    process.stdout.write(
      `\n  Cổng Khuyến công Bắc Kạn: ${serving.address}\n${describeAccounts(prepared)}\n  Nhấn Ctrl-C để dừng.\n`,
    );
    await stopping;
    await step('Dừng cổng', () => serving.stop());
  } finally {
    await step('Dừng cơ sở dữ liệu', () => database.stop());
  }
}

try {
  await run();
  process.exit(0);
} catch (error) {
  printFailure(error);
  process.exit(1);
}
