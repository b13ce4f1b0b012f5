import { doors, publicDoor, wholeList } from '#lib/http/endpoint.ts';
import { listContractsFor } from '#lib/contracts/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Hợp đồng của đề án; công chúng thấy số, ngày, bên ký và giá trị của đề án đã công bố',
    params: projectParams,
    run: async ({ actor, params }) => wholeList(await listContractsFor(actor, params.code)),
  }),
});
