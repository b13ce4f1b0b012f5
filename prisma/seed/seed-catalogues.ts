import { fromDay } from '#lib/db/values.ts';
import type { Tx } from '#lib/db/client.ts';
import { ACTIVITY_CONTENTS } from './activity-contents.ts';
import { AGENCIES } from './agencies.ts';
import { FUNDING_SOURCES } from './funding-sources.ts';
import { ADMINISTRATIVE_UNITS, SUCCESSIONS } from './geography.ts';

/** What the office picks from: contents, sources of money, places, agencies. */
export async function seedCatalogues(tx: Tx): Promise<void> {
  await tx.activityContent.createMany({
    data: ACTIVITY_CONTENTS.map(({ validFrom, ...content }, position) => ({
      ...content,
      validFrom: fromDay(validFrom) ?? new Date(Number.NaN),
      position,
    })),
  });
  await tx.fundingSource.createMany({
    data: FUNDING_SOURCES.map((source, position) => ({ ...source, position })),
  });
  await tx.administrativeUnit.createMany({
    data: ADMINISTRATIVE_UNITS.map((unit) => ({
      ...unit,
      validFrom: fromDay(unit.validFrom),
      validTo: fromDay(unit.validTo),
    })),
  });
  await tx.administrativeUnitSuccession.createMany({ data: [...SUCCESSIONS] });
  await tx.agency.createMany({ data: AGENCIES.map(({ code }) => ({ code })) });
  await tx.agencyName.createMany({
    data: AGENCIES.flatMap(({ code, names }) =>
      names.map(({ validFrom, validTo, ...name }, position) => ({
        ...name,
        agencyCode: code,
        position,
        validFrom: fromDay(validFrom),
        validTo: fromDay(validTo),
      })),
    ),
  });
}
