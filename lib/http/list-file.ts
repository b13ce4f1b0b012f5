import 'server-only';
import { z } from 'zod';
import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db/client.ts';
import type { FileCell, FileColumn } from '#lib/schema/file-columns.ts';
import { Turns } from './turns.ts';

/** Any list of the API as a file: `?format=csv|xlsx` gives exactly the filtered rows, all pages. */

/** What a door says of its list to have it as a file too. */
export interface ListFile {
  /** Start of the file's name. */
  name: string;
  /** Under which name the taking out stands on the audit trail. */
  of: string;
  columns: (actor: Actor) => readonly FileColumn<unknown>[];
}

/** The columns are those of the rows that `run` of the same door answers with. */
export function listFile<Row>(file: {
  name: string;
  of: string;
  columns: readonly FileColumn<Row>[] | ((actor: Actor) => readonly FileColumn<Row>[]);
}): ListFile {
  const { columns } = file;
  return {
    name: file.name,
    of: file.of,
    columns: (actor) =>
      (typeof columns === 'function' ? columns(actor) : columns) as readonly FileColumn<unknown>[],
  };
}

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
type FileFormat = (typeof FILE_FORMATS)[number];
const fileFormat = z.enum(FILE_FORMATS, 'Tệp xuất chỉ có hai kiểu: csv và xlsx.').optional();

/** Takes `format` out of what was asked for; the rest are the filters of the list itself. */
export function takeFormat(asked: Record<string, string>): {
  format: FileFormat | undefined;
  filters: Record<string, string>;
} {
  const { format, ...filters } = asked;
  return { format: z.object({ format: fileFormat }).parse({ format }).format, filters };
}

/** Most rows one file carries; a larger question is asked in parts. */
const MAX_ROWS = 20_000;
const BATCH = 1_000;

interface ListPage {
  data: unknown[];
  page: { total: number };
}

/** The cells of all rows, page by page: of the rows themselves nothing is held longer than that. */
async function readCells(
  columns: readonly FileColumn<unknown>[],
  read: (page: number, size: number) => unknown,
): Promise<FileCell[][]> {
  const rows: FileCell[][] = [];
  for (let number = 1; ; number += 1) {
    const { data, page } = (await read(number, BATCH)) as ListPage;
    if (page.total > MAX_ROWS) {
      const message = `Kết quả có ${page.total} dòng, nhiều hơn ${MAX_ROWS}. Hãy lọc hẹp hơn.`;
      throw new RuleViolationError('TOO_MANY_ROWS', message);
    }
    for (const row of data) rows.push(columns.map((column) => column.value(row)));
    // A list that always comes whole has said everything on its first page.
    if (data.length < BATCH || rows.length >= page.total) return rows;
  }
}

/** A text that a spreadsheet would read as a formula is shown as text. */
function csvCell(value: FileCell): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toCsv(columns: readonly FileColumn<unknown>[], rows: readonly FileCell[][]): string {
  const lines = [columns.map((column) => column.header), ...rows].map((cells) =>
    cells.map(csvCell),
  );
  return `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function xlsxCell(value: FileCell, isDay: boolean) {
  if (value === null) return null;
  if (typeof value === 'number') {
    return { value, type: Number, format: Math.abs(value) > 9_999 ? '#,##0' : '0' };
  }
  if (isDay) {
    return { value: new Date(`${value}T00:00:00.000Z`), type: Date, format: 'dd/mm/yyyy' };
  }
  return { value, type: String };
}

async function toXlsx(
  columns: readonly FileColumn<unknown>[],
  rows: readonly FileCell[][],
  name: string,
) {
  const head = columns.map((column) => ({ value: column.header, fontWeight: 'bold' as const }));
  const body = rows.map((cells) =>
    cells.map((cell, at) => xlsxCell(cell, columns[at]?.isDay ?? false)),
  );
  return writeXlsxFile([head, ...body], { sheet: name, stickyRowsCount: 1 }).toBuffer();
}

const TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function makeFile(
  actor: Actor,
  { name, of, columns }: ListFile,
  asked: { format: FileFormat; filters: unknown },
  read: (page: number, size: number) => unknown,
): Promise<Response> {
  const written = columns(actor);
  const rows = await readCells(written, read);
  if (actor.id !== null) {
    await transaction((tx) =>
      recordAudit(tx, actor, {
        action: 'export',
        entity: 'Export',
        entityId: of,
        after: { format: asked.format, rows: rows.length, filters: asked.filters },
      }),
    );
  }
  const content = asked.format === 'csv' ? toCsv(written, rows) : await toXlsx(written, rows, name);
  const day = dayInVietnam(new Date());
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': TYPES[asked.format],
      'content-disposition': `attachment; filename="${name}-${day}.${asked.format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** Somebody who waits for more files than these has gone long before. */
const MOST_WAITING = 20;

const turns = new Turns(1, MOST_WAITING);

/**
 * The whole list as a file; what staff take out is put on the audit trail. One file is made after the
 * other: a large one takes a good part of the memory that the server may use.
 *
 * @throws RuleViolationError
 * @throws {Crowded} when too many files are waiting to be made
 */
export function answerAsFile(...asked: Parameters<typeof makeFile>): Promise<Response> {
  return turns.take(() => makeFile(...asked));
}
