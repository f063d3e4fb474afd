import { SamePerson } from "@/features/contacts/same-person.tsx";
import { RecordPage, type RecordProps, recordTitle } from "@/features/records/record-page.tsx";

export const generateMetadata = (props: RecordProps) => recordTitle("contacts", props);

export default function ContactsRecordPage(props: RecordProps) {
  return <RecordPage group="contacts" more={(record) => <SamePerson record={record} />} {...props} />;
}
