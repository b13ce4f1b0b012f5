import { projectHref } from '#lib/projects/tasks.ts';

export const fundingHref = (code: string) => `${projectHref(code)}/phan-khai`;

/** Under which key the typing of the grid is kept. */
export const fundingFormKey = (code: string) => `de-an:${code}:phan-khai`;
