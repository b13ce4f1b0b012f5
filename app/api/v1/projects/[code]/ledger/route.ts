import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { LEDGER_COLUMNS } from '#lib/payments/file-columns.ts';
import { listLedger } from '#lib/payments/ledger.ts';
import { ledgerLineAnswer } from '#lib/payments/schema.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listAnswer } from '#lib/schema/fields.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Sổ cam kết và thanh toán của đề án theo ngày, mỗi dòng kèm số dư sau dòng đó',
    params: projectParams,
    answer: listAnswer(ledgerLineAnswer),
    file: listFile({ name: 'so-cam-ket-thanh-toan', of: 'ledger', columns: LEDGER_COLUMNS }),
    run: async ({ actor, params }) => wholeList(await listLedger(actor, params.code)),
  }),
});
