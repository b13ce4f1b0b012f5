import { ConditionsFields } from '#components/projects/conditions-fields.tsx';
import { saveConditions } from '../actions.ts';
import { partMetadata, PartPage, type PartPageProps } from '../part-page.tsx';

export const generateMetadata = partMetadata('CONDITIONS');

export default function ConditionsPage(props: PartPageProps) {
  return (
    <PartPage
      {...props}
      part="CONDITIONS"
      action={saveConditions}
      rows={{ list: 'priorities', field: 'evidence' }}
      fields={({ kind }) => <ConditionsFields kind={kind} />}
    />
  );
}
