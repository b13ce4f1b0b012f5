/** Where the papers of a project are. */

export const documentsHref = (code: string) => `/lam-viec/de-an/${code}/tai-lieu`;
export const documentHref = (code: string, id: string) => `${documentsHref(code)}/${id}`;

/** Where a paper of this kind and state is attached, with both chosen already. */
export const attachHref = (code: string, kind: string, stage: string) =>
  `${documentsHref(code)}?loai=${kind}&trang-thai=${stage}#dinh-kem`;

export function archiveHref(code: string, stage?: string): string {
  const all = `/api/v1/projects/${code}/documents.zip`;
  return stage ? `${all}?status=${stage}` : all;
}
