import { GeneralFields } from '#components/projects/general-fields.tsx';
import { listContentOptions } from '#lib/projects/catalogues.ts';
import { saveGeneral } from '../actions.ts';
import { partMetadata, PartPage, type PartPageProps } from '../part-page.tsx';

export const generateMetadata = partMetadata('GENERAL');

export default function GeneralPage(props: PartPageProps) {
  return (
    <PartPage
      {...props}
      part="GENERAL"
      action={saveGeneral}
      fields={async ({ kind, planYear, activityContent }) => (
        <GeneralFields kind={kind} contents={await listContentOptions(planYear, activityContent)} />
      )}
    />
  );
}
