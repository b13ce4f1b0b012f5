import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import {
  grantedTotal,
  repeatedContents,
  standingOf,
  type Standing,
} from '#lib/domain/support-history.ts';
import { toMoney } from '#lib/db/values.ts';
import { moneyView, type MoneyView } from '#lib/db/answers.ts';
import { getBeneficiary } from './queries.ts';
import type { SupportHistory } from './schema.ts';
import type { EntryPartInProject, PublicBeneficiary, StaffBeneficiary } from './view.ts';

/** Money of an answer as the domain reckons with it. */
const reckoned = ({ state, dong }: Pick<MoneyView, 'state' | 'dong'>) =>
  toMoney(state, dong === null ? null : BigInt(dong));

function projectLine(part: EntryPartInProject | PublicBeneficiary['projects'][number]) {
  return {
    year: part.year,
    standing: standingOf(part.status),
    title: part.title,
    activityContent: part.activityContent,
    amount: part.support,
    project: { code: part.code, programme: part.programme, status: part.status },
    otherProgramme: null,
  };
}

function otherLine(support: StaffBeneficiary['otherSupport'][number]) {
  return {
    year: support.year,
    standing: 'GRANTED' as Standing,
    title: support.content,
    activityContent: support.activityContent,
    amount: support.amount,
    project: null,
    otherProgramme: support.programmeName,
  };
}

/**
 * What an establishment was given over all years and sources, the latest first. The public reads of
 * published projects only: support from elsewhere is what somebody told the Centre.
 */
export function supportHistoryOf(entry: StaffBeneficiary | PublicBeneficiary): SupportHistory {
  const others = 'otherSupport' in entry ? entry.otherSupport.map(otherLine) : [];
  const lines = [...entry.projects.map(projectLine), ...others].toSorted(
    (a, b) => b.year - a.year || a.title.localeCompare(b.title, 'vi'),
  );
  const weighed = lines.map((line) => ({ ...line, amount: reckoned(line.amount) }));
  const total = grantedTotal(weighed);
  return {
    lines,
    granted: {
      stated:
        total.statedDong === null
          ? moneyView('NOT_STATED', null)
          : moneyView('STATED', total.statedDong),
      statedItems: total.statedItems,
      unstatedItems: total.unstatedItems,
    },
    repeated: repeatedContents(weighed).map(({ activityContent, lines: same }) => ({
      activityContent,
      titles: same.map((line) =>
        line.project
          ? `${line.project.code}: ${line.title}`
          : `${line.otherProgramme ?? ''} ${line.year}: ${line.title}`,
      ),
    })),
  };
}

/** The same over the API. @throws NotFoundError */
export async function getSupportHistory(actor: Actor, slug: string): Promise<SupportHistory> {
  return supportHistoryOf(await getBeneficiary(actor, slug));
}
