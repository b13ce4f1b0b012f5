import type { FieldNames } from '#components/forms/form-contents.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';

/** Fields of the parts' forms as people read them, where two versions are compared. */
export const PART_FIELD_NAMES: Record<ProjectPart, FieldNames> = {
  GENERAL: {
    title: 'Tên',
    activityContent: 'Nội dung hoạt động',
    isGroup: 'Đề án nhóm',
    isPoint: 'Đề án điểm',
    legalBasis: 'Căn cứ pháp lý',
    leadUnit: 'Đơn vị chủ trì',
    implementingUnit: 'Đơn vị thực hiện',
    partnerUnits: 'Đơn vị phối hợp',
    unit: 'Đơn vị hành chính',
    location: 'Địa điểm',
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
    necessity: 'Sự cần thiết',
    objectives: 'Mục tiêu',
    content: 'Nội dung thực hiện',
    scale: 'Quy mô',
    'outputs.*.unit': 'Kết quả *: đơn vị tính',
    'outputs.*.target': 'Kết quả *: số lượng',
    expectedEffect: 'Hiệu quả dự kiến',
    replication: 'Khả năng nhân rộng',
  },
  EQUIPMENT: {
    'equipment.*.name': 'Máy *: tên',
    'equipment.*.model': 'Máy *: ký hiệu',
    'equipment.*.quantity': 'Máy *: số lượng',
    'equipment.*.unitPrice': 'Máy *: đơn giá',
    'equipment.*.unitPriceNotStated': 'Máy *: chưa có đơn giá',
    'equipment.*.origin': 'Máy *: xuất xứ',
    'equipment.*.madeIn': 'Máy *: năm sản xuất',
    'equipment.*.quotations.*.supplier': 'Máy *, báo giá *: nhà cung cấp',
    'equipment.*.quotations.*.number': 'Máy *, báo giá *: số',
    'equipment.*.quotations.*.quotedOn': 'Máy *, báo giá *: ngày',
    'equipment.*.quotations.*.validUntil': 'Máy *, báo giá *: hiệu lực đến',
    'equipment.*.quotations.*.amount': 'Máy *, báo giá *: số tiền',
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
    organisation: 'Tổ chức thực hiện',
    'milestones.*.title': 'Mốc *: tên',
    'milestones.*.dueOn': 'Mốc *: hạn',
    'milestones.*.responsible': 'Mốc *: người chịu trách nhiệm',
  },
  CONDITIONS: {
    'conditions.*.isMet': 'Điều kiện *: xác nhận',
    'conditions.*.evidence': 'Điều kiện *: căn cứ',
    'priorities.*.flag': 'Tiêu chí ưu tiên *',
    'priorities.*.evidence': 'Tiêu chí ưu tiên *: căn cứ',
    'priorities.*.asOf': 'Tiêu chí ưu tiên *: tính đến ngày',
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
