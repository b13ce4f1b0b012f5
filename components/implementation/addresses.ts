import { progressHref } from '#components/progress/addresses.ts';

/** Where what is said of the work, besides its progress, is put down and read. */

export const issuePlanHref = (code: string) => `${progressHref(code)}/van-ban`;
export const assignHref = (code: string) => `${progressHref(code)}/phan-cong`;
export const newInspectionHref = (code: string) => `${progressHref(code)}/kiem-tra/moi`;
export const inspectionHref = (code: string, id: string) => `${progressHref(code)}/kiem-tra/${id}`;
export const resultsHref = (code: string) => `${progressHref(code)}/ket-qua`;
export const acceptHref = (code: string) => `${progressHref(code)}/nghiem-thu`;
export const reopenHref = (code: string) => `${progressHref(code)}/mo-lai`;
