import { slugify } from '#lib/domain/text.ts';

/**
 * Administrative units valid in time: the 8 districts and 108 communes of 2022, the 37 communes that
 * followed them on 1 July 2025 (NQ 202/2025/QH15, district level abolished), and the two communes
 * that NQ 855/NQ-UBTVQH14 dissolved on 1 February 2020. Which commune went where follows the public
 * data set vietmap-company/vietnam_administrative_address; whole communes, parts are not known.
 */
const LAST_DAY_OF_OLD_MAP = '2025-06-30';
const FIRST_DAY_OF_NEW_MAP = '2025-07-01';
const LAST_DAY_BEFORE_NQ855 = '2020-01-31';
const NQ855_IN_FORCE = '2020-02-01';

export interface UnitSeed {
  id: string;
  gsoCode: string | null;
  name: string;
  kindName: string;
  level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
  note: string | null;
}

export interface SuccessionSeed {
  predecessorId: string;
  successorId: string;
  note: string | null;
}

/** New commune ← old communes; names after "TT" are townships, after "P." wards, otherwise xã. */
type Mergers = Record<string, readonly string[]>;

const DISTRICTS: readonly { name: string; kindName: string; mergers: Mergers }[] = [
  {
    name: 'Bắc Kạn',
    kindName: 'thành phố',
    mergers: {
      'P. Đức Xuân': ['P. Đức Xuân', 'P. Nguyễn Thị Minh Khai', 'P. Huyền Tụng'],
      'P. Bắc Kạn': ['P. Xuất Hóa', 'P. Phùng Chí Kiên', 'P. Sông Cầu', 'Nông Thượng'],
      'Phong Quang': ['Dương Quang'],
    },
  },
  {
    name: 'Ba Bể',
    kindName: 'huyện',
    mergers: {
      'Thượng Minh': ['Mỹ Phương', 'Yến Dương', 'Chu Hương'],
      'Ba Bể': ['Nam Mẫu', 'Khang Ninh', 'Cao Thượng'],
      'Đồng Phúc': ['Đồng Phúc', 'Hoàng Trĩ', 'Quảng Khê'],
      'Phúc Lộc': ['Phúc Lộc', 'Hà Hiệu', 'Bành Trạch'],
      'Chợ Rã': ['Thượng Giáo', 'TT Chợ Rã', 'Địa Linh'],
    },
  },
  {
    name: 'Bạch Thông',
    kindName: 'huyện',
    mergers: {
      'Cẩm Giàng': ['Cẩm Giàng', 'Mỹ Thanh', 'Quân Hà', 'Nguyên Phúc'],
      'Vĩnh Thông': ['Cao Sơn', 'Vũ Muộn', 'Sĩ Bình'],
      'Phủ Thông': ['Vi Hương', 'TT Phủ Thông', 'Lục Bình', 'Tân Tú'],
      'Bạch Thông': ['Quang Thuận', 'Dương Phong'],
      'Phong Quang': ['Đôn Phong'],
    },
  },
  {
    name: 'Chợ Mới',
    kindName: 'huyện',
    mergers: {
      'Tân Kỳ': ['Cao Kỳ', 'Hòa Mục', 'Tân Sơn'],
      'Thanh Thịnh': ['Nông Hạ', 'Thanh Thịnh'],
      'Chợ Mới': ['Quảng Chu', 'TT Đồng Tâm', 'Như Cố'],
      'Yên Bình': ['Bình Văn', 'Yên Cư', 'Yên Hân'],
      'Thanh Mai': ['Mai Lạp', 'Thanh Vận', 'Thanh Mai'],
    },
  },
  {
    name: 'Chợ Đồn',
    kindName: 'huyện',
    mergers: {
      'Yên Thịnh': ['Bản Thi', 'Yên Thịnh', 'Yên Thượng'],
      'Nam Cường': ['Nam Cường', 'Xuân Lạc', 'Đồng Lạc'],
      'Nghĩa Tá': ['Bình Trung', 'Lương Bằng', 'Nghĩa Tá'],
      'Yên Phong': ['Đại Sảo', 'Yên Mỹ', 'Yên Phong'],
      'Chợ Đồn': ['Ngọc Phái', 'Phương Viên', 'TT Bằng Lũng', 'Bằng Lãng'],
      'Quảng Bạch': ['Quảng Bạch', 'Tân Lập'],
      'Đồng Phúc': ['Bằng Phúc'],
      'Bạch Thông': ['Đồng Thắng'],
    },
  },
  {
    name: 'Na Rì',
    kindName: 'huyện',
    mergers: {
      'Xuân Dương': ['Đổng Xá', 'Liêm Thủy', 'Xuân Dương'],
      'Côn Minh': ['Dương Sơn', 'Côn Minh', 'Quang Phong'],
      'Trần Phú': ['Trần Phú', 'Cư Lễ', 'Văn Minh'],
      'Văn Lang': ['Kim Hỷ', 'Văn Lang', 'Lương Thượng'],
      'Na Rì': ['TT Yến Lạc', 'Kim Lư', 'Sơn Thành'],
      'Cường Lợi': ['Cường Lợi', 'Văn Vũ'],
    },
  },
  {
    name: 'Ngân Sơn',
    kindName: 'huyện',
    mergers: {
      'Nà Phặc': ['Trung Hòa', 'TT Nà Phặc'],
      'Bằng Vân': ['Bằng Vân', 'Thượng Ân'],
      'Ngân Sơn': ['Cốc Đán', 'Đức Vân', 'TT Vân Tùng'],
      'Hiệp Lực': ['Hiệp Lực', 'Thuần Mang'],
      'Thượng Quan': ['Thượng Quan'],
    },
  },
  {
    name: 'Pác Nặm',
    kindName: 'huyện',
    mergers: {
      'Cao Minh': ['Cao Tân', 'Cổ Linh', 'Công Bằng'],
      'Nghiên Loan': ['An Thắng', 'Nghiên Loan', 'Xuân La'],
      'Bằng Thành': ['Bằng Thành', 'Bộc Bố', 'Giáo Hiệu', 'Nhạn Môn'],
    },
  },
];

/** Communes of 2022 of which more is known than their name. */
const KNOWN: Record<string, Partial<UnitSeed>> = {
  'na-ri-van-vu': {
    gsoCode: '02137',
    validFrom: NQ855_IN_FORCE,
    note: 'Lập từ xã Vũ Loan và phần lớn xã Văn Học; dùng lại mã 02137 của xã Vũ Loan.',
  },
  'bach-thong-tan-tu': { validFrom: NQ855_IN_FORCE },
};

/** Dissolved before 2022, kept because names and a code live on. */
const DISSOLVED_2020: readonly UnitSeed[] = [
  {
    ...unit('na-ri-vu-loan', 'Vũ Loan', 'xã', 'na-ri'),
    gsoCode: '02137',
    validTo: LAST_DAY_BEFORE_NQ855,
    note: 'Không còn từ 01/02/2020; mã 02137 sau đó là của xã Văn Vũ.',
  },
  { ...unit('na-ri-van-hoc', 'Văn Học', 'xã', 'na-ri'), validTo: LAST_DAY_BEFORE_NQ855 },
];

const PROVINCES: readonly UnitSeed[] = [
  {
    ...unit('bac-kan', 'Bắc Kạn', 'tỉnh', null),
    level: 'PROVINCE',
    validTo: LAST_DAY_OF_OLD_MAP,
  },
  {
    ...unit('thai-nguyen', 'Thái Nguyên', 'tỉnh', null),
    level: 'PROVINCE',
    validFrom: FIRST_DAY_OF_NEW_MAP,
    note: 'Tỉnh Thái Nguyên sau khi hợp nhất tỉnh Bắc Kạn.',
  },
];

function unit(id: string, name: string, kindName: string, parentId: string | null): UnitSeed {
  return {
    id,
    gsoCode: null,
    name,
    kindName,
    level: 'COMMUNE',
    parentId,
    validFrom: null,
    validTo: null,
    note: null,
  };
}

function readName(text: string): { name: string; kindName: string } {
  if (text.startsWith('P. ')) return { name: text.slice(3), kindName: 'phường' };
  if (text.startsWith('TT ')) return { name: text.slice(3), kindName: 'thị trấn' };
  return { name: text, kindName: 'xã' };
}

function buildGeography(): { units: UnitSeed[]; successions: SuccessionSeed[] } {
  const units: UnitSeed[] = [...PROVINCES];
  const successions: SuccessionSeed[] = [
    { predecessorId: 'bac-kan', successorId: 'thai-nguyen', note: null },
    { predecessorId: 'na-ri-vu-loan', successorId: 'na-ri-van-vu', note: 'Toàn bộ xã.' },
    { predecessorId: 'na-ri-van-hoc', successorId: 'na-ri-van-vu', note: 'Phần lớn xã.' },
  ];
  const successors = new Map<string, UnitSeed>();
  for (const { name, kindName, mergers } of DISTRICTS) {
    const districtId = slugify(name) === 'bac-kan' ? 'tp-bac-kan' : slugify(name);
    units.push({
      ...unit(districtId, name, kindName, 'bac-kan'),
      level: 'DISTRICT',
      validTo: LAST_DAY_OF_OLD_MAP,
    });
    for (const [newName, oldNames] of Object.entries(mergers)) {
      const successor = readName(newName);
      const successorId = `thai-nguyen-${slugify(successor.name)}`;
      successors.set(successorId, {
        ...unit(successorId, successor.name, successor.kindName, 'thai-nguyen'),
        validFrom: FIRST_DAY_OF_NEW_MAP,
      });
      for (const oldName of oldNames) {
        const old = readName(oldName);
        const id = `${districtId}-${slugify(old.name)}`;
        units.push({
          ...unit(id, old.name, old.kindName, districtId),
          validTo: LAST_DAY_OF_OLD_MAP,
          ...KNOWN[id],
        });
        successions.push({ predecessorId: id, successorId, note: null });
      }
    }
  }
  return { units: [...units, ...DISSOLVED_2020, ...successors.values()], successions };
}

export const { units: ADMINISTRATIVE_UNITS, successions: SUCCESSIONS } = buildGeography();
