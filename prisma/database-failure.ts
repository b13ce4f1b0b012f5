import { Failure } from '#scripts/failure.ts';

type PgError = Error & { code?: string; errors?: PgError[]; address?: string; port?: number };

const CREDENTIALS = 'Tài khoản hoặc mật khẩu cơ sở dữ liệu không đúng';

const REASONS: Record<string, [what: string, why: string, remedy: string]> = {
  '28P01': [
    CREDENTIALS,
    'máy chủ từ chối mật khẩu trong DATABASE_URL',
    'sửa phần tài_khoản:mật_khẩu trong DATABASE_URL rồi chạy lại.',
  ],
  '28000': [
    CREDENTIALS,
    'máy chủ từ chối tài khoản trong DATABASE_URL',
    'sửa DATABASE_URL, hoặc cho phép tài khoản này trong pg_hba.conf của máy chủ.',
  ],
  '3D000': [
    'Không có cơ sở dữ liệu này',
    'máy chủ không có cơ sở dữ liệu mang tên ghi trong DATABASE_URL',
    'tạo nó (CREATE DATABASE … ENCODING UTF8) hoặc sửa tên trong DATABASE_URL.',
  ],
  '42501': [
    'Tài khoản cơ sở dữ liệu thiếu quyền',
    'tài khoản trong DATABASE_URL không được tạo bảng hoặc phần mở rộng',
    'cho tài khoản đó làm chủ cơ sở dữ liệu (ALTER DATABASE … OWNER TO …) rồi chạy lại.',
  ],
  '53100': [
    'Ổ đĩa của cơ sở dữ liệu đã đầy',
    'PostgreSQL không ghi thêm được gì nữa',
    'giải phóng dung lượng rồi chạy lại; dữ liệu đã có không bị hỏng.',
  ],
  '53300': [
    'Cơ sở dữ liệu đã hết chỗ kết nối',
    'máy chủ đang phục vụ số kết nối tối đa của nó',
    'tắt bớt chương trình khác hoặc tăng max_connections rồi chạy lại.',
  ],
};

const AWAY = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  'ENOENT',
]);

/** What a failed connection or statement means to whoever runs the portal. */
export function toDatabaseFailure(error: unknown, url: string): Failure {
  if (error instanceof Failure) return error;
  const { code = '', message, errors } = error as PgError;
  const known = REASONS[code];
  if (known) return new Failure(...known);
  const cause = errors?.[0]?.code ?? code;
  const { hostname, port } = URL.parse(url) ?? { hostname: '?', port: '' };
  if (AWAY.has(cause) || /timeout|terminated/i.test(message)) {
    return new Failure(
      'Không kết nối được cơ sở dữ liệu',
      `không có máy chủ PostgreSQL nào trả lời ở ${hostname}:${port || '5432'} (${cause || message})`,
      'khởi động máy chủ đó hoặc sửa DATABASE_URL; bỏ trống DATABASE_URL để dùng cơ sở dữ liệu kèm theo.',
    );
  }
  return new Failure(
    'Cơ sở dữ liệu báo lỗi',
    `${message}${code ? ` (${code})` : ''}`,
    'sửa nguyên nhân máy chủ nêu rồi chạy lại; chưa có gì được ghi dở dang.',
  );
}
