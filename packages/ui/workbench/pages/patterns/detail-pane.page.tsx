import { useState } from "react";
import { DescriptionList } from "../../../src/patterns/description-list.tsx";
import { DetailPane } from "../../../src/patterns/detail-pane/detail-pane.tsx";
import { Button } from "../../../src/primitives/button.tsx";
import { definePage } from "../../define-page.ts";

const people = [
  { id: "ada", name: "Ada King", role: "Owner" },
  { id: "grace", name: "Grace Hopper", role: "Member" },
];

function People({ initial }: { initial: string | null }) {
  const [openId, setOpenId] = useState(initial);
  const person = people.find(({ id }) => id === openId);
  return (
    <DetailPane
      openId={openId}
      onClose={() => setOpenId(null)}
      title={person?.name ?? ""}
      footer={<Button>Send message</Button>}
      list={
        <ul className="grid gap-2">
          {people.map(({ id, name }) => (
            <li key={id}>
              <Button onClick={() => setOpenId(id)}>{name}</Button>
            </li>
          ))}
        </ul>
      }
    >
      <DescriptionList
        items={[
          { id: "name", term: "Name", value: person?.name },
          { id: "role", term: "Role", value: person?.role },
        ]}
      />
    </DetailPane>
  );
}

export default definePage({
  title: "Detail pane",
  states: { Closed: () => <People initial={null} /> },
  overlays: { "Open from its address": () => <People initial="ada" /> },
});
