import { doors, publicDoor, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { listContractsFor } from '#lib/contracts/queries.ts';
import { recordContracts } from '#lib/contracts/record.ts';
import { recordContractsInput } from '#lib/contracts/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Hợp đồng của đề án; công chúng thấy số, ngày, bên ký và giá trị của đề án đã công bố',
    params: projectParams,
    run: async ({ actor, params }) => wholeList(await listContractsFor(actor, params.code)),
  }),
  POST: staffDoor({
    summary: 'Lãnh đạo Trung tâm bổ sung hợp đồng của đề án ghi nhận theo tài liệu nguồn',
    params: projectParams,
    body: recordContractsInput,
    success: 201,
    admit: admitTo('contract.record'),
    run: async ({ actor, params, body }) => {
      await recordContracts(actor, params.code, body);
      return wholeList(await listContractsFor(actor, params.code));
    },
  }),
});
