import { formatDay } from '#lib/format/days.ts';
import { triStateLabel } from '#lib/format/establishment-labels.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import type { FactLine, MergePlan, MergeSide } from './merge-plan.ts';
import type { MergePreview } from './schema.ts';

/** A plan of a merge in words, for whoever has to confirm it. */

function inWords(line: FactLine, value: string | boolean | null): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return triStateLabel(value);
  if (line.field === 'foundedOn') return formatDay(value);
  if (line.field !== 'type') return value;
  return (ESTABLISHMENT_TYPE_LABELS as Partial<Record<string, string>>)[value] ?? value;
}

const named = (rows: readonly { name: string }[]) => rows.map((row) => row.name);

const side = ({ slug, name, version }: MergeSide) => ({ slug, name, version });

export function mergePreview(from: MergeSide, into: MergeSide, plan: MergePlan): MergePreview {
  const { moves, stays } = plan;
  return {
    from: side(from),
    into: side(into),
    sharedProjects: plan.shared.map(({ code, title }) => ({ code, title })),
    facts: plan.facts.map((line) => ({
      field: line.field,
      from: inWords(line, line.from),
      into: inWords(line, line.into),
      after: inWords(line, line.after),
    })),
    moves: {
      projects: moves.projects.map(({ code, title }) => `${code}: ${title}`),
      aliases: [...(plan.addsName ? [from.name] : []), ...named(moves.aliases)],
      addresses: moves.addresses.map((line) =>
        line.validFrom ? `${line.name} (từ ${formatDay(line.validFrom)})` : line.name,
      ),
      products: named(moves.products),
      profiles: moves.profiles.map((profile) => formatDay(profile.asOf)),
      otherSupport: named(moves.otherSupport),
      needs: named(moves.needs),
      documents: named(moves.documents),
      contracts: named(moves.contracts),
    },
    stays: [
      ...named(stays.aliases).map((name) => `Tên gọi khác “${name}”: đơn vị được giữ lại đã có.`),
      ...stays.addresses.map(
        (line) =>
          `Địa chỉ “${line.name}”: đơn vị được giữ lại đã có địa chỉ ${
            line.validFrom
              ? `bắt đầu từ ngày ${formatDay(line.validFrom)}`
              : 'không rõ ngày bắt đầu'
          }.`,
      ),
      ...named(stays.products).map((name) => `Sản phẩm “${name}”: đơn vị được giữ lại đã có.`),
      ...stays.profiles.map(
        (profile) =>
          `Số liệu đến ngày ${formatDay(profile.asOf)}: đơn vị được giữ lại đã có số liệu của ngày này.`,
      ),
      ...plan.sharedAside.map(
        ({ code }) => `Phần trong bản nháp đã xóa ${code}: đơn vị được giữ lại đã có trong đó.`,
      ),
    ],
  };
}
