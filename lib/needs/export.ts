import 'server-only';
import { dayInVietnam } from '#lib/domain/day.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import { NEED_STATUS_LABELS } from '#lib/format/need-labels.ts';
import { moneyColumns, type FileColumn } from '#lib/schema/file-columns.ts';
import type { NeedLine } from './schema.ts';

/** What a file of needs says of each; no telephone number leaves the portal in bulk. */
export const NEED_COLUMNS: readonly FileColumn<NeedLine>[] = [
  { header: 'Mã đăng ký', value: (need) => need.code },
  { header: 'Ngày gửi', value: (need) => dayInVietnam(new Date(need.registeredAt)), isDay: true },
  { header: 'Trạng thái', value: (need) => NEED_STATUS_LABELS[need.status].label },
  { header: 'Cơ sở', value: (need) => need.name },
  { header: 'Loại hình', value: (need) => need.type && ESTABLISHMENT_TYPE_LABELS[need.type] },
  { header: 'Xã, phường', value: (need) => need.area },
  { header: 'Nội dung', value: (need) => need.activityContent },
  { header: 'Cần hỗ trợ', value: (need) => need.wants },
  ...moneyColumns<NeedLine>('Kinh phí ước tính', (need) => need.cost),
  { header: 'Người xử lý', value: (need) => need.handler?.name ?? null },
  { header: 'Đề án', value: (need) => need.project?.code ?? null },
];
