/** Where the pages of a project's payments and settlement are. */

export const paymentsHref = (code: string) => `/lam-viec/de-an/${code}/thanh-toan`;
export const newPaymentHref = (code: string) => `${paymentsHref(code)}/moi`;
export const reverseHref = (code: string, id: string) => `${paymentsHref(code)}/dao/${id}`;
export const settleHref = (code: string) => `${paymentsHref(code)}/quyet-toan`;
export const ledgerHref = (code: string) => `/lam-viec/de-an/${code}/so-chi`;
