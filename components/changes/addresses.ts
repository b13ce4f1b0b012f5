import type { ChangeType } from '#lib/domain/change-request.ts';
import { TYPE_SLUGS } from '#lib/changes/form-schema.ts';

/** Where the pages of change requests are. */

export const changesHref = (code: string) => `/lam-viec/de-an/${code}/dieu-chinh`;
export const changeHref = (code: string, id: string) => `${changesHref(code)}/${id}`;

/** The form of a proposal; with an id, of one that was given back. */
export const proposeHref = (code: string, type: ChangeType, id?: string) =>
  `${changesHref(code)}/de-nghi/${TYPE_SLUGS[type]}${id ? `?sua=${id}` : ''}`;

export const CHANGE_QUEUE_HREF = '/lam-viec/thay-doi';
export const DECIDE_HREF = `${CHANGE_QUEUE_HREF}/quyet-dinh`;
export const changeDecisionHref = (id: string) => `${DECIDE_HREF}/${id}`;
