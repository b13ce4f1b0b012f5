import { z } from 'zod';

// Also read by the start-up scripts, which run outside Next: hence no `server-only` here.

interface Rule {
  schema: z.ZodType;
  expected: string;
  example: string;
}

function urlWith(...protocols: string[]): z.ZodType<string> {
  return z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''));
}

const RULES = {
  PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65_535))
      .default(3000),
    expected: 'một số cổng từ 1 đến 65535',
    example: '3000',
  },
  HOST: {
    schema: z
      .string()
      .regex(/^[0-9A-Za-z.:-]+$/)
      .default('127.0.0.1'),
    expected: 'một địa chỉ hoặc tên máy để lắng nghe (0.0.0.0 là mọi địa chỉ)',
    example: '127.0.0.1',
  },
  DATABASE_URL: {
    schema: urlWith('postgres:', 'postgresql:').optional(),
    expected: 'địa chỉ của một PostgreSQL từ bản 15',
    example: 'postgresql://nguoi_dung:mat_khau@127.0.0.1:5432/khuyen_cong',
  },
  PORTAL_DATA_DIR: {
    schema: z.string().min(1).default('.data'),
    expected: 'đường dẫn tới một thư mục ghi được',
    example: '/var/lib/khuyen-cong',
  },
  PORTAL_SEED_PASSWORD: {
    schema: z.string().min(12).max(128).optional(),
    expected: 'một mật khẩu từ 12 đến 128 ký tự',
    example: 'mot-mat-khau-dai-de-thu',
  },
  NEXTAUTH_SECRET: {
    schema: z.string().min(32).optional(),
    expected: 'một chuỗi bí mật ngẫu nhiên từ 32 ký tự',
    example: 'kết quả của lệnh: openssl rand -base64 48',
  },
  NEXTAUTH_URL: {
    schema: urlWith('http:', 'https:').optional(),
    expected: 'địa chỉ mà người dùng mở cổng, bắt đầu bằng http:// hoặc https://',
    example: 'https://khuyencong.example.vn',
  },
  SMTP_URL: {
    schema: urlWith('smtp:', 'smtps:').optional(),
    expected: 'địa chỉ của máy chủ thư',
    example: 'smtp://nguoi_dung:mat_khau@mail.example.vn:587',
  },
  MAIL_FROM: {
    schema: z
      .string()
      .regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/)
      .optional(),
    expected: 'địa chỉ đứng tên gửi thư, có thể kèm tên',
    example: 'Cổng Khuyến công <khuyencong@example.vn>',
  },
  S3_ENDPOINT: {
    schema: urlWith('http:', 'https:').optional(),
    expected: 'địa chỉ của kho đối tượng S3',
    example: 'https://s3.example.vn',
  },
  S3_BUCKET: {
    schema: z.string().min(3).max(63).optional(),
    expected: 'tên bucket từ 3 đến 63 ký tự',
    example: 'khuyen-cong',
  },
  S3_REGION: {
    schema: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .default('us-east-1'),
    expected: 'vùng của kho đối tượng S3, chữ thường, số và gạch nối',
    example: 'us-east-1',
  },
  S3_ACCESS_KEY_ID: {
    schema: z.string().min(1).optional(),
    expected: 'mã khoá truy cập S3',
    example: 'AKIAEXAMPLE',
  },
  S3_SECRET_ACCESS_KEY: {
    schema: z.string().min(1).optional(),
    expected: 'khoá bí mật S3',
    example: '(do kho đối tượng cấp)',
  },
} as const satisfies Record<string, Rule>;

type Name = keyof typeof RULES;
type Parsed = { [K in Name]: z.output<(typeof RULES)[K]['schema']> };

/** What the running portal may rely on: the start-up fills in what an operator may leave unset. */
export type Env = Omit<Parsed, 'DATABASE_URL' | 'NEXTAUTH_SECRET' | 'NEXTAUTH_URL'> & {
  DATABASE_URL: string;
  NEXTAUTH_SECRET: string;
  NEXTAUTH_URL: string;
};

/** A wrong or missing environment variable; the message tells an operator what to write instead. */
export class EnvironmentError extends Error {}

/** An object store is named by all of these together, or not at all. */
const S3_NAMES = [
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const satisfies Name[];

/** Reads the variables an operator may set; an empty one counts as unset. */
export function parseEnv(source: Record<string, string | undefined>): Parsed {
  const wrong: string[] = [];
  const entries = Object.entries(RULES).map(([name, rule]) => {
    const result = rule.schema.safeParse(source[name] === '' ? undefined : source[name]);
    if (!result.success) {
      wrong.push(`Biến môi trường ${name} phải là ${rule.expected}, ví dụ: ${rule.example}`);
    }
    return [name, result.data];
  });
  const unset = S3_NAMES.filter((name) => (source[name] ?? '') === '');
  if (unset.length > 0 && unset.length < S3_NAMES.length) {
    wrong.push(...unset.map((name) => missing(name).message));
  }
  if (wrong.length > 0) throw new EnvironmentError(wrong.join('\n'));
  return Object.fromEntries(entries) as Parsed;
}

function missing(name: Name): EnvironmentError {
  const { expected, example } = RULES[name];
  return new EnvironmentError(`Thiếu biến môi trường ${name}: ${expected}, ví dụ: ${example}`);
}

function requireEnv(source: Record<string, string | undefined>): Env {
  const env = parseEnv(source);
  // `next build` loads the modules without running them: it has, and needs, no database.
  const isBuilding = source.NEXT_PHASE === 'phase-production-build';
  if (env.DATABASE_URL === undefined && !isBuilding) throw missing('DATABASE_URL');
  return {
    ...env,
    DATABASE_URL: env.DATABASE_URL ?? '',
    NEXTAUTH_URL: env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`,
    // Asked for by what signs sessions; the first data and the audit walk go without.
    get NEXTAUTH_SECRET(): string {
      if (env.NEXTAUTH_SECRET === undefined) throw missing('NEXTAUTH_SECRET');
      return env.NEXTAUTH_SECRET;
    },
  };
}

let known: Env | undefined;

/** The environment of the running portal, parsed once. */
export function readEnv(): Env {
  return (known ??= requireEnv(process.env));
}
