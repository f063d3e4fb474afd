import { RecordListPage, type RecordListProps, recordListTitle } from "@/features/records/record-list-page.tsx";

export const generateMetadata = (props: RecordListProps) => recordListTitle("content", props);

export default function ContentKindPage(props: RecordListProps) {
  return <RecordListPage group="content" {...props} />;
}
