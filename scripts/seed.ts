import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from './failure.ts';

const outcome = z.object({
  seeded: z.boolean(),
  accounts: z.array(z.object({ username: z.string(), role: z.string(), password: z.string() })),
});

export type Seeding = z.infer<typeof outcome>;

/** Fills an empty database with the catalogues, the facts of 2022 and the first accounts. */
export function seed(root: string): Promise<Seeding> {
  return new Promise((resolve, reject) => {
    const file = path.join(root, 'prisma', 'seed', 'run.ts');
    // A process of its own: the server's modules are written for this condition, the start-up is not.
    const args = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', file];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let answer = '';
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (status) => {
      const last = answer.trim().split('\n').at(-1) ?? '';
      if (status === 0) return resolve(outcome.parse(JSON.parse(last)));
      const reason = /^\w*Error.*$/m.exec(said)?.[0] ?? said.trim().slice(-400);
      reject(
        new Failure(
          'Không ghi được dữ liệu ban đầu',
          reason || `tiến trình dừng với mã ${status}`,
          'cơ sở dữ liệu vẫn trống như trước bước này; sửa nguyên nhân rồi chạy lại.',
        ),
      );
    });
  });
}
