import { createServer } from 'node:net';
import { Failure } from './failure.ts';

/** What a failure to listen means to whoever starts the portal. */
export function toListenFailure(error: unknown, port: number, host: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new Failure(
      `Cổng mạng ${port} đã có chương trình khác dùng`,
      `không lắng nghe được ở ${host}:${port}`,
      `dừng chương trình đó, hoặc chọn cổng khác: PORT=${port === 65_535 ? port - 1 : port + 1} npm run portal`,
    );
  }
  if (code === 'EACCES') {
    return new Failure(
      `Không được phép dùng cổng mạng ${port}`,
      'cổng dưới 1024 chỉ dành cho quản trị hệ thống',
      'đặt PORT từ 1024 trở lên và để một máy chủ web đứng trước.',
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Failure(
      `Không lắng nghe được ở địa chỉ ${host}`,
      'máy này không có địa chỉ đó',
      'đặt HOST là 127.0.0.1 (chỉ máy này) hoặc 0.0.0.0 (mọi địa chỉ).',
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** Told before the long steps rather than after them. */
export function requireFreePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(toListenFailure(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
