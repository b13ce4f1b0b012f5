/** Where the pages of plans and projects lie for a reader, without the year or the code. */
export interface Places {
  plan: string;
  project: string;
}

export const PUBLIC_PLACES: Places = { plan: '/ke-hoach', project: '/de-an' };
export const STAFF_PLACES: Places = { plan: '/lam-viec/ke-hoach', project: '/lam-viec/de-an' };
