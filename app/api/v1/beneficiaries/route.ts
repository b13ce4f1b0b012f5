import { requirePermission } from '#lib/auth/authorise.ts';
import { createBeneficiary } from '#lib/beneficiaries/commands.ts';
import { registerColumns } from '#lib/beneficiaries/file-columns.ts';
import { getBeneficiary, listBeneficiaries } from '#lib/beneficiaries/queries.ts';
import {
  beneficiaryAnswer,
  beneficiaryListAnswer,
  beneficiaryListQuery,
  createBeneficiaryInput,
} from '#lib/beneficiaries/schema.ts';
import { doors, publicDoor, staffDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Danh bạ đơn vị thụ hưởng mà người gọi được xem',
    query: beneficiaryListQuery,
    answer: beneficiaryListAnswer,
    file: listFile({ name: 'don-vi', of: 'beneficiaries', columns: registerColumns }),
    run: ({ actor, query }) => listBeneficiaries(actor, query),
  }),
  POST: staffDoor({
    summary: 'Ghi một đơn vị mới vào danh bạ',
    body: createBeneficiaryInput,
    answer: beneficiaryAnswer,
    success: 201,
    admit: ({ actor }) =>
      requirePermission(actor, 'beneficiary.create', { entity: 'Establishment', entityId: 'new' }),
    run: async ({ actor, body }) =>
      getBeneficiary(actor, (await createBeneficiary(actor, body)).slug),
  }),
});
