import { ContentFields } from '#components/projects/content-fields.tsx';
import { saveContent } from '../actions.ts';
import { partMetadata, PartPage, type PartPageProps } from '../part-page.tsx';

export const generateMetadata = partMetadata('CONTENT');

export default function ContentPage(props: PartPageProps) {
  return (
    <PartPage
      {...props}
      part="CONTENT"
      action={saveContent}
      rows={{ list: 'outputs', field: 'unit' }}
      fields={() => <ContentFields />}
    />
  );
}
