import { z } from 'zod';
import { doors, publicDoor, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { updateProject } from '#lib/projects/commands.ts';
import { getProject } from '#lib/projects/queries.ts';
import { fundingLine, projectParams } from '#lib/projects/schema.ts';
import { version } from '#lib/schema/fields.ts';

async function fundingLinesOf(actor: Parameters<typeof getProject>[0], code: string) {
  const { fundingLines } = await getProject(actor, code);
  return wholeList<unknown>(fundingLines);
}

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Kinh phí của đề án theo nguồn',
    params: projectParams,
    run: ({ actor, params }) => fundingLinesOf(actor, params.code),
  }),
  PUT: staffDoor({
    summary: 'Thay toàn bộ các dòng kinh phí theo nguồn của bản nháp',
    params: projectParams,
    body: z.strictObject({ version, fundingLines: z.array(fundingLine).max(10) }),
    admit: admitTo('project.edit'),
    run: async ({ actor, params, body }) => {
      await updateProject(actor, params.code, body);
      return fundingLinesOf(actor, params.code);
    },
  }),
});
