/** Sends a file in pieces from the browser; what has arrived is never sent twice. */

export interface Progress {
  step: 'HASHING' | 'SENDING' | 'CHECKING';
  received: number;
  size: number;
}

/** The server refused the file or the wish; sending again as it is cannot help. */
export class UploadRefused extends Error {}

/** The connection was lost for good; what arrived is kept, and the same file can go on. */
export class UploadBroken extends Error {}

interface UploadState {
  id: string;
  size: number;
  received: number;
  chunkSize: number;
  isFinished: boolean;
}

const WAITS_MS = [1_000, 2_000, 4_000, 8_000];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until there is an answer; a server that is starting again is asked again. */
async function ask(address: string, init: RequestInit): Promise<Response> {
  for (const wait of [...WAITS_MS, null]) {
    const answer = await fetch(address, init).catch(() => null);
    if (answer && answer.status < 500) return answer;
    if (wait === null) break;
    await pause(wait);
  }
  throw new UploadBroken('Mất kết nối với máy chủ.');
}

interface Problem {
  detail?: string;
  current?: UploadState;
}

async function read(answer: Response): Promise<UploadState> {
  if (answer.ok) return (await answer.json()) as UploadState;
  const problem = (await answer.json().catch(() => ({}))) as Problem;
  if (answer.status === 409 && problem.current) return problem.current;
  if (answer.status === 401) throw new UploadRefused('Phiên làm việc đã hết. Hãy đăng nhập lại.');
  throw new UploadRefused(problem.detail ?? 'Máy chủ không nhận tệp này.');
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** null where the browser offers no hashing: plain http on another machine than one's own. */
async function hashOf(file: File): Promise<string | null> {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const memoryKey = (api: string, file: File, sha256: string | null) =>
  `tai-len:${api}:${sha256 ?? `${file.name}:${file.size}:${file.lastModified}`}`;

function remembered(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, id);
  } catch {
    // Without storage a reloaded page begins anew; nothing else is lost.
  }
}

async function begin(api: string, file: File, sha256: string | null): Promise<UploadState> {
  const key = memoryKey(api, file, sha256);
  const known = remembered(key);
  if (known) {
    const answer = await ask(`${api}/${known}`, {});
    if (answer.ok) return read(answer);
  }
  const started = await read(
    await ask(api, json({ fileName: file.name, size: file.size, ...(sha256 && { sha256 }) })),
  );
  remember(key, started.id);
  return started;
}

/**
 * Sends the file to `api` and returns the id under which the server holds it, complete, with the
 * hash the browser computed, and accepted by its content. @throws UploadRefused, UploadBroken
 */
export async function uploadFile(
  api: string,
  file: File,
  tell: (progress: Progress) => void,
): Promise<string> {
  const { size } = file;
  tell({ step: 'HASHING', received: 0, size });
  const sha256 = await hashOf(file);
  const key = memoryKey(api, file, sha256);
  let state = await begin(api, file, sha256);
  while (state.received < state.size) {
    tell({ step: 'SENDING', received: state.received, size });
    const { received, chunkSize } = state;
    state = await read(
      await ask(`${api}/${state.id}?offset=${received}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: file.slice(received, received + chunkSize),
      }),
    );
  }
  tell({ step: 'CHECKING', received: size, size });
  const finished = await ask(`${api}/${state.id}/finish`, json(sha256 ? { sha256 } : {}));
  // Whatever the answer is, this file is not gone on with another time.
  remember(key, null);
  return (await read(finished)).id;
}
