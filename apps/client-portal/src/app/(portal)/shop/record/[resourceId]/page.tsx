import { RecordPage, type RecordProps, recordTitle } from "@/features/records/record-page.tsx";

export const generateMetadata = (props: RecordProps) => recordTitle("shop", props);

export default function ShopRecordPage(props: RecordProps) {
  return <RecordPage group="shop" {...props} />;
}
