/**
 * Why a project may go before others. A flag is a claim with its evidence; the portal lists claims and
 * what they rest on and never adds them up: the council decides.
 */

export const PRIORITY_FLAGS = [
  'AREA_KV3',
  'AREA_KV2',
  'AREA_KV1',
  'POOR_DISTRICT',
  'NEW_RURAL_COMMUNE',
  'BORDER_OR_ATK',
  'LOCAL_RAW_MATERIAL',
  'LABOUR_INTENSIVE',
  'HIGH_VALUE_ADDED',
  'EXPORT',
  'TYPICAL_PRODUCT',
  'OCOP',
  'CRAFT_VILLAGE',
  'CHAIN_LINKAGE',
  'WOMEN_OWNED',
  'MINORITY_OWNED',
  'SUPPORTING_INDUSTRY',
  'AGRI_MECHANICAL',
  'CLEANER_PRODUCTION',
] as const;
export type PriorityFlag = (typeof PRIORITY_FLAGS)[number];

/** How surely it is known that the basis says so: read in a source, trade knowledge, or to be checked. */
export type Confidence = 'FOUND' | 'KNOWN' | 'UNSURE';

export interface PriorityBasis {
  instrument: string;
  confidence: Confidence;
  /** Plan years it speaks of; an open end is null. */
  fromYear: number;
  toYear: number | null;
}

/** Nghị định 45/2012/NĐ-CP, Điều 6: nguyên tắc ưu tiên. */
const ND45: PriorityBasis = {
  instrument: 'Điều 6 Nghị định số 45/2012/NĐ-CP',
  confidence: 'KNOWN',
  fromYear: 2012,
  toYear: null,
};

/** Communes of ethnic-minority and mountainous areas by their level of development. */
const QD861: PriorityBasis = {
  instrument: 'Quyết định số 861/QĐ-TTg ngày 04/6/2021',
  confidence: 'FOUND',
  fromYear: 2021,
  toYear: null,
};

/** Which districts of Bắc Kạn the decision names has not been read: to be held against its text. */
const QD353: PriorityBasis = {
  instrument: 'Quyết định số 353/QĐ-TTg ngày 15/3/2022 (giai đoạn 2021–2025)',
  confidence: 'UNSURE',
  fromYear: 2021,
  toYear: 2025,
};

/** The orientation is stated for 2022 only; nobody has said that it holds for other years. */
const ORIENTATION_2022: PriorityBasis = {
  instrument: 'Định hướng hoạt động khuyến công năm 2022 của tỉnh Bắc Kạn',
  confidence: 'FOUND',
  fromYear: 2022,
  toYear: 2022,
};

/** In force from 15/10/2025: no plan year before 2025 can rest on it. */
const ND235: PriorityBasis = {
  instrument: 'Nghị định số 235/2025/NĐ-CP (hiệu lực từ 15/10/2025)',
  confidence: 'FOUND',
  fromYear: 2025,
  toYear: null,
};

export const PRIORITY_BASES: Record<PriorityFlag, PriorityBasis> = {
  AREA_KV3: QD861,
  AREA_KV2: QD861,
  AREA_KV1: QD861,
  POOR_DISTRICT: QD353,
  NEW_RURAL_COMMUNE: ND45,
  BORDER_OR_ATK: ND45,
  LOCAL_RAW_MATERIAL: ORIENTATION_2022,
  LABOUR_INTENSIVE: ORIENTATION_2022,
  HIGH_VALUE_ADDED: ORIENTATION_2022,
  EXPORT: ORIENTATION_2022,
  TYPICAL_PRODUCT: ORIENTATION_2022,
  OCOP: ORIENTATION_2022,
  CRAFT_VILLAGE: ORIENTATION_2022,
  CHAIN_LINKAGE: ORIENTATION_2022,
  WOMEN_OWNED: ND235,
  MINORITY_OWNED: ND235,
  SUPPORTING_INDUSTRY: ND45,
  AGRI_MECHANICAL: ND45,
  CLEANER_PRODUCTION: ND45,
};

/** A commune belongs to one area class only. */
const AREA_CLASSES: readonly PriorityFlag[] = ['AREA_KV1', 'AREA_KV2', 'AREA_KV3'];

/** What is said here is about a person: outside the house the flag is read without its evidence. */
const PERSONAL: readonly PriorityFlag[] = ['WOMEN_OWNED', 'MINORITY_OWNED'];

export function isPersonal(flag: PriorityFlag): boolean {
  return PERSONAL.includes(flag);
}

export interface PriorityClaim {
  flag: PriorityFlag;
  /** null where the reader is not shown it. */
  evidence: string | null;
  /** Day the evidence speaks of. */
  asOf: string | null;
}

export interface PriorityReason extends PriorityClaim {
  basis: PriorityBasis;
  /** Whether the basis speaks of this plan year; a claim that rests on another year's is to be looked at. */
  isOfPlanYear: boolean;
}

/** The claims with what they rest on, in the order of the catalogue; a list to read, never a score. */
export function priorityReasons(
  claims: readonly PriorityClaim[],
  planYear: number,
): PriorityReason[] {
  return claims
    .toSorted((a, b) => PRIORITY_FLAGS.indexOf(a.flag) - PRIORITY_FLAGS.indexOf(b.flag))
    .map((claim) => {
      const basis = PRIORITY_BASES[claim.flag];
      const isOfPlanYear =
        planYear >= basis.fromYear && (basis.toYear === null || planYear <= basis.toYear);
      return { ...claim, basis, isOfPlanYear };
    });
}

/** What contradicts itself in a list of claims: the position of the row, and why. */
export function priorityConflicts(
  claims: readonly { flag: PriorityFlag }[],
): { position: number; message: string }[] {
  return claims.flatMap(({ flag }, position) => {
    const earlier = claims.slice(0, position);
    if (earlier.some((claim) => claim.flag === flag)) {
      return [{ position, message: 'Mỗi tiêu chí ưu tiên chỉ ghi một lần.' }];
    }
    const isSecondClass =
      AREA_CLASSES.includes(flag) && earlier.some((claim) => AREA_CLASSES.includes(claim.flag));
    return isSecondClass
      ? [{ position, message: 'Một địa bàn chỉ thuộc một khu vực: I, II hoặc III.' }]
      : [];
  });
}
