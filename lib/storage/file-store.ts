import 'server-only';

/** Where the bytes of documents lie: once per content, under their own SHA-256. */
export interface FileStore {
  /** Keeps the bytes whole or not at all; the same content put twice is one file. */
  put: (sha256: string, file: LocalFile) => Promise<void>;
  /** The bytes, piece by piece. @throws MissingFileError */
  open: (sha256: string) => Promise<ReadableStream<Uint8Array>>;
  has: (sha256: string) => Promise<boolean>;
  remove: (sha256: string) => Promise<void>;
}

/** What is put: a complete file on this machine's disk. */
export interface LocalFile {
  path: string;
  size: number;
}

/** The database knows of a file that the store does not hold: a backup was restored in part. */
export class MissingFileError extends Error {}
