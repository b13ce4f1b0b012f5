import type { EntryPart, TypicalLevel } from '#lib/domain/establishment.ts';
import type { Standing } from '#lib/domain/support-history.ts';
import type { TagLabel } from './labels.ts';

export const ENTRY_PART_LABELS: Record<EntryPart, string> = {
  IDENTITY: 'Thông tin',
  ALIASES: 'Tên gọi khác',
  ADDRESSES: 'Địa chỉ theo thời gian',
  PRODUCTS: 'Sản phẩm và chứng nhận',
  PROFILES: 'Lao động, doanh thu, năng lực',
  OTHER_SUPPORT: 'Hỗ trợ từ nguồn nhà nước khác',
};

export const TYPICAL_LEVEL_LABELS: Record<TypicalLevel, string> = {
  COMMUNE: 'Cấp xã',
  DISTRICT: 'Cấp huyện',
  PROVINCE: 'Cấp tỉnh',
  REGION: 'Cấp khu vực',
  NATION: 'Cấp quốc gia',
};

export const STANDING_LABELS: Record<Standing, TagLabel> = {
  GRANTED: { label: 'Được hỗ trợ', tone: 'success' },
  PENDING: { label: 'Đang đề nghị', tone: 'info' },
  ENDED: { label: 'Không tính: bị từ chối hoặc đã ngừng', tone: 'neutral' },
};

/** What the register says where nothing is known; never “không” in its place. */
const NOT_KNOWN = 'Chưa rõ';

/** A fact that is yes, no, or not stated. */
export function triStateLabel(value: boolean | null): string {
  if (value === null) return NOT_KNOWN;
  return value ? 'Có' : 'Không';
}
