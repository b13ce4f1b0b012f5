/** A start-up failure told to a person: what happened, why, and what to do about it. */
export class Failure extends Error {
  readonly why: string;
  readonly remedy: string;
  constructor(what: string, why: string, remedy: string) {
    super(what);
    this.why = why;
    this.remedy = remedy;
  }
}

const NO_SPACE = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Turns what the system reports about files into words; anything unknown keeps its own message. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const where = path ? ` (${path})` : '';
  if (code && NO_SPACE.has(code)) {
    return new Failure(
      'Ổ đĩa đã đầy',
      `hệ thống không ghi thêm được gì nữa${where}`,
      'giải phóng dung lượng rồi chạy lại; dữ liệu đã có không bị hỏng.',
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Failure(
      'Không ghi được vào thư mục cần thiết',
      `hệ thống từ chối quyền${where}`,
      'cấp quyền ghi cho người đang chạy lệnh, hoặc đặt PORTAL_DATA_DIR tới một thư mục ghi được.',
    );
  }
  return new Failure(
    'Đã có lỗi ngoài dự tính',
    message ?? String(error),
    'chạy lại; nếu vẫn lỗi, gửi nguyên đoạn này cho người phụ trách kỹ thuật.',
  );
}

/** One paragraph on standard error: what, why, what to do. */
export function printFailure(error: unknown): void {
  const { message, why, remedy } = toFailure(error);
  process.stderr.write(`\n✗ ${message}. Vì sao: ${why}. Cách xử lý: ${remedy}\n`);
}
