import { EquipmentFields } from '#components/projects/equipment-fields.tsx';
import { saveEquipment } from '../actions.ts';
import { partMetadata, PartPage, type PartPageProps } from '../part-page.tsx';

export const generateMetadata = partMetadata('EQUIPMENT');

export default function EquipmentPage(props: PartPageProps) {
  return (
    <PartPage
      {...props}
      part="EQUIPMENT"
      action={saveEquipment}
      lead="Máy móc, thiết bị của đề án, đơn giá và các báo giá làm căn cứ. Chưa có giá thì để trống, không ghi 0."
      rows={{
        list: 'equipment',
        field: 'name',
        inner: { list: 'quotations', field: 'supplier' },
      }}
      fields={() => <EquipmentFields />}
    />
  );
}
