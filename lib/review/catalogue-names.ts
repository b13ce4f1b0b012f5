import 'server-only';
import { prisma } from '#lib/db/client.ts';

/** What the codes of a frozen dossier are called. */
export interface CatalogueNames {
  contents: Readonly<Record<string, string>>;
  sources: Readonly<Record<string, string>>;
  ceilings: Readonly<Record<string, string>>;
}

export async function catalogueNames(): Promise<CatalogueNames> {
  const [contents, sources, ceilings] = await Promise.all([
    prisma.activityContent.findMany({ select: { code: true, name: true } }),
    prisma.fundingSource.findMany({ select: { code: true, name: true } }),
    prisma.ceilingRule.findMany({
      select: { code: true, label: true },
      orderBy: { validFrom: 'asc' },
    }),
  ]);
  const byCode = (rows: { code: string; name: string }[]) =>
    Object.fromEntries(rows.map((row) => [row.code, row.name]));
  return {
    contents: byCode(contents),
    sources: byCode(sources),
    ceilings: byCode(ceilings.map(({ code, label }) => ({ code, name: label }))),
  };
}
