import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { amendContract } from '#lib/contracts/amend.ts';
import { getContract } from '#lib/contracts/queries.ts';
import { appendixInput, contractAnswer } from '#lib/contracts/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Lãnh đạo Trung tâm ghi phụ lục hợp đồng',
    params: itemParams,
    body: appendixInput,
    answer: contractAnswer,
    success: 201,
    admit: admitTo('contract.amend'),
    run: async ({ actor, params, body }) => {
      await amendContract(actor, params.code, params.id, body);
      return getContract(actor, params.code, params.id);
    },
  }),
});
