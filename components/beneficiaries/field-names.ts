import type { FieldNames } from '#components/forms/form-contents.ts';
import { ENTRY_FIELD_NAMES } from '#components/projects/field-names.ts';
import type { ListPart } from '#lib/beneficiaries/entry-parts.ts';

/** Fields of the register's forms as people read them, where two versions are compared. */

export const IDENTITY_FIELD_NAMES: FieldNames = {
  ...ENTRY_FIELD_NAMES,
  registrationNumber: 'Số đăng ký',
  foundedOn: 'Ngày thành lập',
  trade: 'Ngành nghề',
  isWomenOwned: 'Do phụ nữ làm chủ',
  isMinorityOwned: 'Do người dân tộc thiểu số làm chủ',
};

export const ENTRY_PART_FIELD_NAMES: Record<ListPart, FieldNames> = {
  ALIASES: { 'aliases.*.name': 'Tên *', 'aliases.*.note': 'Tên *: ghi chú' },
  ADDRESSES: {
    'addresses.*.address': 'Địa chỉ *',
    'addresses.*.unit': 'Địa chỉ *: xã, phường',
    'addresses.*.validFrom': 'Địa chỉ *: từ ngày',
  },
  PRODUCTS: {
    'products.*.name': 'Sản phẩm *',
    'products.*.ocopStars': 'Sản phẩm *: sao OCOP',
    'products.*.ocopYear': 'Sản phẩm *: năm OCOP',
    'products.*.typicalLevel': 'Sản phẩm *: cấp bình chọn',
    'products.*.typicalYear': 'Sản phẩm *: năm bình chọn',
    'products.*.trademark': 'Sản phẩm *: nhãn hiệu',
  },
  PROFILES: {
    'profiles.*.asOf': 'Số liệu *: đến ngày',
    'profiles.*.workers': 'Số liệu *: lao động',
    'profiles.*.femaleWorkers': 'Số liệu *: lao động nữ',
    'profiles.*.minorityWorkers': 'Số liệu *: lao động dân tộc thiểu số',
    'profiles.*.revenue': 'Số liệu *: doanh thu',
    'profiles.*.revenueNotStated': 'Số liệu *: chưa có doanh thu',
    'profiles.*.capital': 'Số liệu *: vốn',
    'profiles.*.capitalNotStated': 'Số liệu *: chưa có số vốn',
    'profiles.*.capacity': 'Số liệu *: công suất',
    'profiles.*.market': 'Số liệu *: thị trường',
    'profiles.*.note': 'Số liệu *: ghi chú',
  },
  OTHER_SUPPORT: {
    'otherSupport.*.year': 'Hỗ trợ *: năm',
    'otherSupport.*.programmeName': 'Hỗ trợ *: chương trình',
    'otherSupport.*.activityContent': 'Hỗ trợ *: nội dung khuyến công tương ứng',
    'otherSupport.*.content': 'Hỗ trợ *: nội dung',
    'otherSupport.*.amount': 'Hỗ trợ *: số tiền',
    'otherSupport.*.amountNotStated': 'Hỗ trợ *: chưa có số tiền',
    'otherSupport.*.evidence': 'Hỗ trợ *: căn cứ',
  },
};
