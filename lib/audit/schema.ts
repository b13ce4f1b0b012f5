import { z } from 'zod';
import { readDay } from '#lib/domain/day.ts';
import { day, line, listAnswer, paging } from '#lib/schema/fields.ts';

/** Stands for every attempt that was refused, whatever it was. */
export const REFUSED = 'refused';

/** Filters of the audit trail; days are days in Vietnam, both included. */
export const auditFilters = z.strictObject({
  ...paging,
  person: line(100).optional(),
  from: day.optional(),
  to: day.optional(),
  action: line(60).optional(),
});
export type AuditFilters = z.output<typeof auditFilters>;

/** The same filters under the names that page addresses use. */
const ADDRESS = { person: 'nguoi', from: 'tu', to: 'den', action: 'viec', page: 'trang' } as const;
type FilterName = keyof typeof ADDRESS;

const COMPLAINTS: Record<FilterName, string> = {
  person: 'Tên cần tìm dài nhất 100 ký tự.',
  from: 'Ngày cần có thật và viết ngày/tháng/năm, ví dụ 05/09/2022.',
  to: 'Ngày cần có thật và viết ngày/tháng/năm, ví dụ 05/09/2022.',
  action: 'Việc này không có trong danh sách.',
  page: 'Số trang cần là một số từ 1 trở lên.',
};

export interface AuditAddress {
  /** Always usable: a value that cannot be read is left out here and told of in `errors`. */
  filters: AuditFilters;
  errors: Partial<Record<FilterName, string>>;
  /** What stands in the address, for the fields of the form. */
  typed: Partial<Record<FilterName, string>>;
}

/** Reads each filter of an address by itself, so that one wrong value does not hide the others. */
export function readAuditAddress(params: Partial<Record<string, string | string[]>>): AuditAddress {
  const accepted: Record<string, unknown> = {};
  const errors: AuditAddress['errors'] = {};
  const typed: AuditAddress['typed'] = {};
  for (const name of Object.keys(ADDRESS) as FilterName[]) {
    const text = [params[ADDRESS[name]] ?? ''].flat()[0]?.trim() ?? '';
    if (text === '') continue;
    typed[name] = text;
    const value = name === 'from' || name === 'to' ? (readDay(text) ?? text) : text;
    if (auditFilters.safeParse({ [name]: value }).success) accepted[name] = value;
    else errors[name] = COMPLAINTS[name];
  }
  return { filters: auditFilters.parse(accepted), errors, typed };
}

/** The address of another page of the same filters. */
export function auditAddress(path: string, typed: AuditAddress['typed'], page: number): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(ADDRESS) as FilterName[]) {
    const text = name === 'page' ? String(page) : typed[name];
    if (text) query.set(ADDRESS[name], text);
  }
  return `${path}?${query}`;
}

export const auditListAnswer = listAnswer(
  z.object({
    seq: z.string(),
    at: z.string(),
    actor: z.object({ username: z.string().nullable(), name: z.string(), role: z.string() }),
    action: z.string(),
    entity: z.string(),
    entityId: z.string(),
    subject: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string().nullable(),
    recorded: z.boolean(),
    before: z.unknown(),
    after: z.unknown(),
    hash: z.string(),
  }),
);
