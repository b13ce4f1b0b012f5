import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getContract } from '#lib/contracts/queries.ts';
import { contractAnswer } from '#lib/contracts/schema.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một hợp đồng với phụ lục, thanh lý và số đã chi',
    params: itemParams,
    answer: contractAnswer,
    run: ({ actor, params }) => getContract(actor, params.code, params.id),
  }),
});
