import { updateBeneficiary } from '#lib/beneficiaries/commands.ts';
import { admitToEntry } from '#lib/beneficiaries/open.ts';
import { findMergedInto, getBeneficiary } from '#lib/beneficiaries/queries.ts';
import {
  beneficiaryAnswer,
  beneficiaryParams,
  updateBeneficiaryInput,
} from '#lib/beneficiaries/schema.ts';
import { doors, publicDoor, staffDoor } from '#lib/http/endpoint.ts';
import { movedTo } from '#lib/http/local-path.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Một đơn vị và phần của đơn vị trong các đề án; 308 đến đơn vị mà nó đã gộp vào',
    params: beneficiaryParams,
    answer: beneficiaryAnswer,
    run: async ({ actor, params }) => {
      const into = await findMergedInto(actor, params.slug);
      return into ? movedTo(`/api/v1/beneficiaries/${into}`) : getBeneficiary(actor, params.slug);
    },
  }),
  PATCH: staffDoor({
    summary:
      'Sửa thông tin một đơn vị; phần không gửi giữ nguyên, danh sách gửi lên thay cả danh sách',
    params: beneficiaryParams,
    body: updateBeneficiaryInput,
    answer: beneficiaryAnswer,
    admit: admitToEntry('beneficiary.edit'),
    run: async ({ actor, params, body }) => {
      await updateBeneficiary(actor, params.slug, body);
      return getBeneficiary(actor, params.slug);
    },
  }),
});
