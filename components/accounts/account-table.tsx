import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatInstant } from '#lib/format/days.ts';
import { ROLE_LABELS } from '#lib/format/labels.ts';
import type { AccountView } from '#lib/accounts/view.ts';
import { ACCOUNT_STATE_LABELS, accountState } from './account-labels.ts';

const columns: readonly Column<AccountView>[] = [
  {
    key: 'name',
    header: 'Họ tên',
    rowHeader: true,
    cell: (account) => <a href={`/lam-viec/tai-khoan/${account.username}`}>{account.name}</a>,
  },
  { key: 'username', header: 'Tên đăng nhập', cell: (account) => account.username },
  { key: 'role', header: 'Vai trò', cell: (account) => ROLE_LABELS[account.role] },
  { key: 'state', header: 'Tình trạng', cell: (account) => <AccountTag account={account} /> },
  {
    key: 'lastSignInAt',
    header: 'Đăng nhập gần nhất',
    cell: (account) =>
      account.lastSignInAt ? formatInstant(account.lastSignInAt) : 'Chưa lần nào',
  },
];

export function AccountTag({ account }: { account: AccountView }) {
  const { label, tone } = ACCOUNT_STATE_LABELS[accountState(account)];
  return <Tag tone={tone}>{label}</Tag>;
}

export function AccountTable({ accounts }: { accounts: readonly AccountView[] }) {
  return (
    <DataTable
      caption="Tài khoản"
      captionHidden
      columns={columns}
      rows={accounts}
      rowKey={(account) => account.username}
    />
  );
}
