import type { Metadata } from 'next';
import { AccountForms } from '#components/accounts/account-forms.tsx';
import { AccountTag } from '#components/accounts/account-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { getAccount } from '#lib/accounts/queries.ts';
import { accountParams } from '#lib/accounts/schema.ts';
import { formatInstant } from '#lib/format/days.ts';
import { ROLE_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import {
  createResetLinkAction,
  lockAccountAction,
  renameAccountAction,
  setEmailAction,
  setRoleAction,
} from '../actions.ts';
import { requireAdministrator } from '../administrator.ts';

export const metadata: Metadata = { title: 'Tài khoản' };

type Props = {
  params: Promise<{ username: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

const DONE: Record<string, string> = {
  ten: 'Đã đổi họ tên.',
  thu: 'Đã lưu địa chỉ thư.',
  'vai-tro': 'Đã đổi vai trò. Người này phải đăng nhập lại.',
  khoa: 'Đã khóa tài khoản và đăng xuất mọi nơi.',
  mo: 'Đã mở khóa tài khoản.',
};

export default async function AccountPage({ params, searchParams }: Props) {
  const { username } = parseOrNotFound(accountParams, await params);
  const actor = await requireAdministrator(`/lam-viec/tai-khoan/${username}`);
  const account = await orNotFound(getAccount(actor, username));
  const { xong } = await searchParams;
  const done = typeof xong === 'string' && Object.hasOwn(DONE, xong) ? DONE[xong] : undefined;
  return (
    <>
      <PageHeading
        title={account.name}
        tag={<AccountTag account={account} />}
        breadcrumb={[{ href: '/lam-viec/tai-khoan', label: 'Tài khoản' }]}
      />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" announce>
            <p>{done}</p>
          </Notice>
        )}
        <SummaryList
          rows={[
            { label: 'Tên đăng nhập', value: account.username },
            { label: 'Vai trò', value: ROLE_LABELS[account.role] },
            { label: 'Địa chỉ thư', value: account.email ?? 'Chưa có' },
            {
              label: 'Đăng nhập gần nhất',
              value: account.lastSignInAt ? formatInstant(account.lastSignInAt) : 'Chưa lần nào',
            },
            { label: 'Tạo lúc', value: formatInstant(account.createdAt) },
          ]}
        />
        <AccountForms
          account={account}
          isOwn={account.username === actor.username}
          rename={renameAccountAction}
          setEmail={setEmailAction}
          setRole={setRoleAction}
          lock={lockAccountAction}
          createResetLink={createResetLinkAction}
        />
      </div>
    </>
  );
}
