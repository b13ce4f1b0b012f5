import type { FieldNames } from '#components/forms/form-contents.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';

/** Fields of the parts' forms as people read them, where two versions are compared. */
export const PART_FIELD_NAMES: Record<ProjectPart, FieldNames> = {
  GENERAL: {
    title: 'Tên',
    activityContent: 'Nội dung hoạt động',
    implementingUnit: 'Đơn vị thực hiện',
    location: 'Địa điểm',
    isGroup: 'Đề án nhóm',
  },
  BENEFICIARIES: {
    'beneficiaries.*.name': 'Đơn vị *',
    'beneficiaries.*.search': 'Đơn vị * (đang tìm)',
    'beneficiaries.*.support': 'Đơn vị *: phần hỗ trợ',
    'beneficiaries.*.supportNotStated': 'Đơn vị *: chưa có số liệu',
    'beneficiaries.*.new.name': 'Đơn vị mới *: tên',
    'beneficiaries.*.new.type': 'Đơn vị mới *: loại hình',
    'beneficiaries.*.new.taxCode': 'Đơn vị mới *: mã số thuế',
    'beneficiaries.*.new.address': 'Đơn vị mới *: địa chỉ',
    'beneficiaries.*.new.representative': 'Đơn vị mới *: người đại diện',
    'beneficiaries.*.new.phone': 'Đơn vị mới *: điện thoại',
  },
  CONTENT: {
    objectives: 'Mục tiêu',
    content: 'Nội dung thực hiện',
    scale: 'Quy mô',
    'equipment.*.name': 'Máy *: tên',
    'equipment.*.model': 'Máy *: ký hiệu',
    'equipment.*.quantity': 'Máy *: số lượng',
    'outputs.*.unit': 'Kết quả *: đơn vị tính',
    'outputs.*.target': 'Kết quả *: số lượng',
  },
  FUNDING: {
    support: 'Kinh phí đề nghị hỗ trợ',
    supportNotStated: 'Kinh phí đề nghị: chưa có số liệu',
    'fundingLines.*.source': 'Nguồn vốn *',
    'fundingLines.*.amount': 'Nguồn vốn *: số tiền',
    'fundingLines.*.amountNotStated': 'Nguồn vốn *: chưa có số liệu',
    'fundingLines.*.note': 'Nguồn vốn *: ghi chú',
  },
  PLAN: {
    startsOn: 'Ngày bắt đầu',
    endsOn: 'Ngày kết thúc',
    'milestones.*.title': 'Mốc *: tên',
    'milestones.*.dueOn': 'Mốc *: hạn',
    'milestones.*.responsible': 'Mốc *: người chịu trách nhiệm',
  },
};

/** Fields of an entry of the register. */
export const ENTRY_FIELD_NAMES: FieldNames = {
  name: 'Tên đơn vị',
  type: 'Loại hình',
  taxCode: 'Mã số thuế',
  address: 'Địa chỉ',
  representative: 'Người đại diện',
  phone: 'Điện thoại',
  note: 'Ghi chú',
};
