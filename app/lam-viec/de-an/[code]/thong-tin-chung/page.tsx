import { GeneralFields } from '#components/projects/general-fields.tsx';
import { dayOfProject, listUnitGroups } from '#lib/projects/area.ts';
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
      fields={async ({ kind, planYear, startsOn, activityContent, unit }) => {
        const [contents, units] = await Promise.all([
          listContentOptions(planYear, activityContent),
          listUnitGroups(dayOfProject(planYear, startsOn), unit?.id ?? null),
        ]);
        return <GeneralFields kind={kind} contents={contents} units={units} />;
      }}
    />
  );
}
