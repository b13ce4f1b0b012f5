import { PlanFields } from '#components/projects/plan-fields.tsx';
import { savePlan } from '../actions.ts';
import { partMetadata, PartPage, type PartPageProps } from '../part-page.tsx';

export const generateMetadata = partMetadata('PLAN');

export default function PlanPage(props: PartPageProps) {
  return (
    <PartPage
      {...props}
      part="PLAN"
      action={savePlan}
      lead="Cần ít nhất một mốc. Khi bắt đầu triển khai, ít nhất một mốc phải có hạn và người chịu trách nhiệm."
      rows={{ list: 'milestones', field: 'title' }}
      fields={() => <PlanFields />}
    />
  );
}
