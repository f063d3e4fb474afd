import { RecordListPage, type RecordListProps, recordListTitle } from "@/features/records/record-list-page.tsx";

export const generateMetadata = (props: RecordListProps) => recordListTitle("shop", props);

export default function ShopKindPage(props: RecordListProps) {
  return <RecordListPage group="shop" {...props} />;
}
