import { requirePermission } from '#lib/auth/authorise.ts';
import { updateBeneficiary } from '#lib/beneficiaries/commands.ts';
import { getBeneficiary } from '#lib/beneficiaries/queries.ts';
import {
  beneficiaryAnswer,
  beneficiaryParams,
  updateBeneficiaryInput,
} from '#lib/beneficiaries/schema.ts';
import { doors, publicDoor, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Một đơn vị và phần của đơn vị trong các đề án',
    params: beneficiaryParams,
    answer: beneficiaryAnswer,
    run: ({ actor, params }) => getBeneficiary(actor, params.slug),
  }),
  PATCH: staffDoor({
    summary: 'Sửa thông tin một đơn vị; phần không gửi giữ nguyên',
    params: beneficiaryParams,
    body: updateBeneficiaryInput,
    answer: beneficiaryAnswer,
    admit: async ({ actor, params }) => {
      await getBeneficiary(actor, params.slug);
      await requirePermission(actor, 'beneficiary.edit', {
        entity: 'Establishment',
        entityId: params.slug,
      });
    },
    run: async ({ actor, params, body }) => {
      await updateBeneficiary(actor, params.slug, body);
      return getBeneficiary(actor, params.slug);
    },
  }),
});
