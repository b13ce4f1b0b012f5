import type { SourceNotes } from '#components/figures/source-notes.ts';
import { Icon } from '#components/ui/icon.tsx';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import { BeneficiaryLinks } from './beneficiary-links.tsx';
import { MoneyWithSource } from './money-with-source.tsx';

const Arrow = () => (
  <span className="money-arrow">
    <Icon name="forward" size={22} />
  </span>
);

/** From whom, how much, to whom: the whole story in one line. */
export function MoneyStrip({ project, notes }: { project: PublicProject; notes: SourceNotes }) {
  return (
    <dl className="money-strip">
      <div>
        <dt>Chương trình</dt>
        <dd>{PROGRAMME_LABELS[project.programme]}</dd>
      </div>
      <div>
        <dt>
          <Arrow />
          Kinh phí
        </dt>
        <dd>
          <MoneyWithSource
            withUnit
            money={project.support}
            of={`kinh phí của ${project.code}`}
            notes={notes}
            record={project.recordSource}
          />
        </dd>
      </div>
      <div>
        <dt>
          <Arrow />
          Đơn vị thụ hưởng
        </dt>
        <dd>
          {project.kind === 'TASK' ? (
            'Không áp dụng: nhiệm vụ không có đơn vị thụ hưởng'
          ) : (
            <BeneficiaryLinks state={project.beneficiariesState} lines={project.beneficiaries} />
          )}
        </dd>
      </div>
    </dl>
  );
}
