import 'server-only';
import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db/client.ts';
import {
  KIND_LABELS,
  MONEY_STATE_LABELS,
  PROGRAMME_LABELS,
  STATUS_LABELS,
} from '#lib/format/labels.ts';
import { listProjects } from './queries.ts';
import type { ProjectFilters } from './schema.ts';

type Row = Awaited<ReturnType<typeof listProjects>>['data'][number];

/** Most rows one file carries; a larger question is asked in parts. */
const MAX_ROWS = 20_000;
const BATCH = 1_000;

interface Column {
  header: string;
  value: (row: Row) => string | number | null;
}

const COLUMNS: readonly Column[] = [
  { header: 'Mã', value: (row) => row.code },
  { header: 'Tên đề án, nhiệm vụ', value: (row) => row.title },
  { header: 'Năm kế hoạch', value: (row) => row.planYear },
  { header: 'Chương trình', value: (row) => PROGRAMME_LABELS[row.programme] },
  { header: 'Loại', value: (row) => KIND_LABELS[row.kind] },
  { header: 'Nội dung', value: (row) => row.activityContent },
  { header: 'Trạng thái', value: (row) => STATUS_LABELS[row.status].label },
  {
    header: 'Đơn vị thụ hưởng',
    value: (row) =>
      row.beneficiariesState === 'STATED'
        ? row.beneficiaries.map((line) => line.name).join('; ')
        : MONEY_STATE_LABELS[row.beneficiariesState],
  },
  {
    header: 'Kinh phí hỗ trợ (đồng)',
    // Up to MAX_DONG a number holds every đồng exactly.
    value: (row) => (row.support.dong === null ? null : Number(row.support.dong)),
  },
  {
    header: 'Ghi chú kinh phí',
    value: (row) => (row.support.state === 'STATED' ? null : MONEY_STATE_LABELS[row.support.state]),
  },
  { header: 'Nguồn số liệu', value: (row) => row.support.source?.document ?? null },
  { header: 'Số quyết định', value: (row) => row.decision?.number ?? null },
  { header: 'Ngày quyết định', value: (row) => row.decision?.date ?? null },
];

async function allRows(actor: Actor, filters: ProjectFilters): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const { data, page: info } = await listProjects(actor, { ...filters, page, size: BATCH });
    if (info.total > MAX_ROWS) {
      const message = `Kết quả có ${info.total} dòng, nhiều hơn ${MAX_ROWS}. Hãy lọc hẹp hơn.`;
      throw new RuleViolationError('TOO_MANY_ROWS', message);
    }
    rows.push(...data);
    if (data.length < BATCH) return rows;
  }
}

/** A text that a spreadsheet would read as a formula is shown as text. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toCsv(rows: readonly Row[]): string {
  const lines = [
    COLUMNS.map((column) => csvCell(column.header)),
    ...rows.map((row) => COLUMNS.map((column) => csvCell(column.value(row)))),
  ];
  return `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

async function toXlsx(rows: readonly Row[]): Promise<Buffer> {
  const head = COLUMNS.map((column) => ({ value: column.header, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    COLUMNS.map((column) => {
      const value = column.value(row);
      if (value === null) return null;
      return typeof value === 'number'
        ? { value, type: Number, format: value > 9_999 ? '#,##0' : '0' }
        : { value, type: String };
    }),
  );
  return writeXlsxFile([head, ...body], { sheet: 'De an', stickyRowsCount: 1 }).toBuffer();
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Exactly the filtered rows, all pages, as a file; what staff take out is put on the audit trail. */
export async function exportProjects(
  actor: Actor,
  filters: ProjectFilters,
  format: keyof typeof TYPES,
): Promise<Response> {
  const rows = await allRows(actor, filters);
  if (actor.id !== null) {
    await transaction((tx) =>
      recordAudit(tx, actor, {
        action: 'export',
        entity: 'Export',
        entityId: 'projects',
        after: { format, rows: rows.length, filters },
      }),
    );
  }
  const content = format === 'csv' ? toCsv(rows) : await toXlsx(rows);
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="de-an-${dayInVietnam(new Date())}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}
