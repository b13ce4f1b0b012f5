/** Where the pages of a project's contracts are. */

export const contractsHref = (code: string) => `/lam-viec/de-an/${code}/hop-dong`;
export const signHref = (code: string) => `${contractsHref(code)}/ky`;
export const recordContractsHref = (code: string) => `${contractsHref(code)}/bo-sung`;
export const liquidateHref = (code: string) => `${contractsHref(code)}/thanh-ly`;
export const contractHref = (code: string, id: string) => `${contractsHref(code)}/${id}`;
