import { beforeAll, describe, expect, test } from 'vitest';
import { prisma, query } from '#lib/db/client.ts';
import { ACTIVITY_CONTENTS } from '#prisma/seed/activity-contents.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';

beforeAll(async () => {
  await seedIfEmpty(prisma);
});

describe('the catalogues', () => {
  test('the nine clauses hold in 2022, digital transformation only from 15 October 2025', async () => {
    const in2022 = await prisma.activityContent.findMany({
      where: { validFrom: { lte: new Date('2022-12-31') } },
      orderBy: { position: 'asc' },
    });
    expect(in2022.map((content) => content.code)).toEqual(
      Array.from({ length: 9 }, (_, index) => `ND${index + 1}`),
    );
    expect(ACTIVITY_CONTENTS.at(-1)).toMatchObject({ code: 'ND10', validFrom: '2025-10-15' });
  });

  const unitsOn = (day: string) =>
    query<{ level: string; count: bigint }>(
      `SELECT "level", count(*) AS "count" FROM "AdministrativeUnit"
       WHERE coalesce("validFrom", $1::date) <= $1 AND coalesce("validTo", $1::date) >= $1
       GROUP BY "level" ORDER BY "level"`,
      [day],
    );

  test('2022 has 8 districts with 108 communes; from July 2025 there are 37 communes and no district', async () => {
    expect(await unitsOn('2022-06-30')).toEqual([
      { level: 'PROVINCE', count: 1n },
      { level: 'DISTRICT', count: 8n },
      { level: 'COMMUNE', count: 108n },
    ]);
    expect(await unitsOn('2025-07-01')).toEqual([
      { level: 'PROVINCE', count: 1n },
      { level: 'COMMUNE', count: 37n },
    ]);
  });

  test.each([
    ['ba-be', 15],
    ['bach-thong', 14],
    ['cho-don', 20],
    ['cho-moi', 14],
    ['na-ri', 17],
    ['ngan-son', 10],
    ['pac-nam', 10],
    ['tp-bac-kan', 8],
  ])('%s had %i communes in 2022', async (parentId, count) => {
    expect(
      await prisma.administrativeUnit.count({
        where: { parentId, validTo: { gte: new Date('2022-06-30') } },
      }),
    ).toBe(count);
  });

  test('every commune of 2022 has exactly one successor', async () => {
    expect(
      await query(
        `SELECT u."id" FROM "AdministrativeUnit" u
         LEFT JOIN "AdministrativeUnitSuccession" s ON s."predecessorId" = u."id"
         WHERE u."level" = 'COMMUNE' AND u."validTo" = '2025-06-30'
         GROUP BY u."id" HAVING count(s."successorId") <> 1`,
      ),
    ).toEqual([]);
  });

  test('xã Vũ Loan is gone since 2020, its code lives on in xã Văn Vũ and its land in Cường Lợi', async () => {
    const vuLoan = await prisma.administrativeUnit.findUniqueOrThrow({
      where: { id: 'na-ri-vu-loan' },
      include: { successors: { include: { successor: { include: { successors: true } } } } },
    });
    const vanVu = vuLoan.successors[0]?.successor;
    expect(vuLoan.validTo).toEqual(new Date('2020-01-31T00:00:00Z'));
    expect(vanVu).toMatchObject({ name: 'Văn Vũ', gsoCode: vuLoan.gsoCode });
    expect(vanVu?.successors[0]?.successorId).toBe('thai-nguyen-cuong-loi');
  });
});
