import type { Issue } from '#lib/domain/errors.ts';

const TITLES: Record<number, string> = {
  400: 'Yêu cầu không đúng dạng',
  401: 'Cần đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  405: 'Phương thức không dùng được ở địa chỉ này',
  409: 'Nội dung đã thay đổi',
  413: 'Yêu cầu quá lớn',
  415: 'Kiểu nội dung không được hỗ trợ',
  422: 'Trái với quy định',
  429: 'Quá nhiều lần thử',
  500: 'Lỗi hệ thống',
  503: 'Hệ thống tạm thời chưa sẵn sàng',
};

/** What a refusal says, whoever speaks it: a command, a door, the server in front of both. */
export interface ProblemParts {
  status: number;
  code: string;
  detail: string;
  issues?: Issue[];
  headers?: Record<string, string>;
  current?: unknown;
}

/** A refusal as RFC 9457 writes it. */
export function problemBody(instance: string, parts: ProblemParts) {
  const { status, code, detail, issues = [], current } = parts;
  return {
    type: `/api/v1/loi/${code.toLowerCase().replaceAll('_', '-')}`,
    title: TITLES[status] ?? 'Lỗi',
    status,
    detail,
    instance,
    code,
    errors: issues,
    ...(current === undefined ? {} : { current }),
  };
}
