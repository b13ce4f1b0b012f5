/** Where the office works on needs. */
export const NEEDS = '/lam-viec/nhu-cau';
export const needHref = (code: string) => `${NEEDS}/${code}`;
export const convertHref = (code: string) => `${NEEDS}/${code}/lap-de-an`;
