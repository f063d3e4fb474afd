import { RecordPage, type RecordProps, recordTitle } from "@/features/records/record-page.tsx";

export const generateMetadata = (props: RecordProps) => recordTitle("content", props);

export default function ContentRecordPage(props: RecordProps) {
  return <RecordPage group="content" {...props} />;
}
