/** Where the pages of a project's progress are. */

export const progressHref = (code: string) => `/lam-viec/de-an/${code}/tien-do`;
export const planHref = (code: string) => `${progressHref(code)}/ke-hoach`;

export function reportHref(code: string, about: { correcting?: string; draft?: string } = {}) {
  const query = about.correcting
    ? `?dinh-chinh=${about.correcting}`
    : about.draft
      ? `?nhap=${about.draft}`
      : '';
  return `${progressHref(code)}/bao-cao${query}`;
}
