import { say } from "@bizosaas/portal-kit/server";
import { DealBoardView } from "@/features/contacts/board/deal-board-view.tsx";
import { contactWords } from "@/features/contacts/words.ts";
import { RecordListPage, type RecordListProps, recordListTitle } from "@/features/records/record-list-page.tsx";

export const generateMetadata = (props: RecordListProps) => recordListTitle("contacts", props);

export default async function ContactsKindPage(props: RecordListProps) {
  const { views, list, label } = (await say(contactWords)).board;
  return (
    <RecordListPage
      group="contacts"
      board={{
        kind: "crm.deal",
        words: { views, list, board: label },
        show: (search) => <DealBoardView search={search} />,
      }}
      {...props}
    />
  );
}
