'use client';

import { RowList } from '#components/forms/row-list.tsx';
import { BeneficiaryRow } from './beneficiary-row.tsx';

export function BeneficiaryRows() {
  return (
    <RowList list="beneficiaries" noun="Đơn vị" addLabel="Thêm đơn vị">
      {(prefix) => <BeneficiaryRow prefix={prefix} />}
    </RowList>
  );
}
