import { trieu } from '#components/figures/money-text.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { formatDay } from '#lib/format/days.ts';
import type { PublicProject } from '#lib/projects/public.ts';

type Contract = PublicProject['contracts'][number];

/** The contracts of a project as far as they are known. */
export function ContractTable({ project }: { project: PublicProject }) {
  const partyName = (party: string) =>
    party === 'CUC'
      ? 'Cục Công Thương địa phương'
      : (project.beneficiaries.find((line) => line.slug === party)?.name ?? party);
  const columns: Column<Contract>[] = [
    { key: 'number', header: 'Hợp đồng', rowHeader: true, cell: (contract) => contract.number },
    { key: 'date', header: 'Ngày', nowrap: true, cell: (contract) => formatDay(contract.date) },
    { key: 'party', header: 'Ký với', cell: (contract) => partyName(contract.party) },
    {
      key: 'value',
      header: 'Giá trị (triệu đồng)',
      numeric: true,
      cell: (contract) => trieu(contract.value),
    },
  ];
  return (
    <DataTable
      caption="Hợp đồng đã ký"
      columns={columns}
      rows={project.contracts}
      rowKey={(contract) => contract.number}
    />
  );
}
