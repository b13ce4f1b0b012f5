import 'server-only';
import {
  KIND_LABELS,
  MONEY_STATE_LABELS,
  PROGRAMME_LABELS,
  STATUS_LABELS,
} from '#lib/format/labels.ts';
import { fileNumber, type FileColumn } from '#lib/schema/file-columns.ts';
import type { listProjects } from './queries.ts';

type Row = Awaited<ReturnType<typeof listProjects>>['data'][number];

/** What a file of projects says of each. */
export const PROJECT_COLUMNS: readonly FileColumn<Row>[] = [
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
  { header: 'Kinh phí hỗ trợ (đồng)', value: (row) => fileNumber(row.support.dong) },
  {
    header: 'Ghi chú kinh phí',
    value: (row) => (row.support.state === 'STATED' ? null : MONEY_STATE_LABELS[row.support.state]),
  },
  { header: 'Nguồn số liệu', value: (row) => row.support.source?.document ?? null },
  { header: 'Số quyết định', value: (row) => row.decision?.number ?? null },
  { header: 'Ngày quyết định', value: (row) => row.decision?.date ?? null, isDay: true },
];
