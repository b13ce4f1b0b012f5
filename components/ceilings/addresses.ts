/** Where the limits of support are. */
export const CEILINGS_PAGE = '/lam-viec/dinh-muc';
export const RECHECK_PAGE = `${CEILINGS_PAGE}/ra-soat`;
export const ceilingHref = (id: string) => `${CEILINGS_PAGE}/${id}`;
export const projectCeilingsHref = (code: string) => `/lam-viec/de-an/${code}/muc-ho-tro`;
