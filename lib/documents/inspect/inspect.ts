import 'server-only';
import { open } from 'node:fs/promises';
import { ACCEPTED, FORMATS, readFileName, type FileFormat } from '#lib/domain/file-name.ts';
import { refused, type Content, type Finding } from './finding.ts';
import { inspectHeic } from './heic.ts';
import { inspectJpeg } from './jpeg.ts';
import { inspectOffice } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { inspectPng } from './png.ts';
import { formatBySignature, foreignName } from './signature.ts';

export type Verdict = { ok: true; mediaType: string } | { ok: false; message: string };

const INSPECTORS: Record<FileFormat, (content: Content) => Finding | Promise<Finding>> = {
  PDF: (content) => inspectPdf(content),
  DOCX: (content) => inspectOffice(content, 'DOCX'),
  XLSX: (content) => inspectOffice(content, 'XLSX'),
  JPEG: inspectJpeg,
  PNG: inspectPng,
  HEIC: inspectHeic,
};

async function readWhole(path: string, size: number): Promise<Content> {
  const content = Buffer.allocUnsafe(size);
  const handle = await open(path, 'r');
  try {
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await handle.read(content, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return content.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

/** Judges bytes by what they are, never by what they are called. */
export async function inspectContent(content: Content, fileName: string): Promise<Verdict> {
  const reading = readFileName(fileName);
  if (!reading.ok) return reading;
  const family = formatBySignature(content);
  if (family === null) {
    const foreign = foreignName(content);
    const what = foreign ? `Nội dung tệp là ${foreign}` : 'Không nhận ra loại của tệp';
    return refused(`${what}. ${ACCEPTED}`);
  }
  const isOffice = reading.format === 'DOCX' || reading.format === 'XLSX';
  if (family === 'ZIP' ? !isOffice : family !== reading.format) {
    const what = family === 'ZIP' ? 'tệp nén' : family;
    return refused(
      `Đuôi tên là của ${reading.format} nhưng nội dung là ${what}. Hãy lưu lại đúng loại rồi gửi.`,
    );
  }
  const finding = await INSPECTORS[reading.format](content);
  return finding.ok ? { ok: true, mediaType: FORMATS[reading.format].mediaType } : finding;
}

/** The same for a file on the disk. At most 25 MB: it is read whole, one file at a time. */
export async function inspectFile(
  file: { path: string; size: number },
  fileName: string,
): Promise<Verdict> {
  return inspectContent(await readWhole(file.path, file.size), fileName);
}
