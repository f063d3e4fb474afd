import { Copy, Ellipsis, Pause, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../src/primitives/button.tsx";
import { DropdownMenu, type MenuGroup } from "../../../src/primitives/dropdown-menu.tsx";
import { IconButton } from "../../../src/primitives/icon-button.tsx";
import { definePage } from "../../define-page.ts";

const nothing = () => undefined;
const groups: MenuGroup[] = [
  {
    id: "edit",
    items: [
      { id: "rename", label: "Rename", icon: <Pencil aria-hidden />, onSelect: nothing },
      { id: "copy", label: "Duplicate", icon: <Copy aria-hidden />, hint: "⌘D", onSelect: nothing },
      {
        id: "pause",
        label: "Pause",
        icon: <Pause aria-hidden />,
        disabledReason: "It has never been published.",
        onSelect: nothing,
      },
    ],
  },
  {
    id: "danger",
    items: [{ id: "delete", label: "Delete", icon: <Trash2 aria-hidden />, tone: "danger", onSelect: nothing }],
  },
];

function Checks({ open }: { open?: boolean }) {
  const [shown, setShown] = useState(["Status", "Owner"]);
  const toggle = (id: string, checked: boolean) =>
    setShown(checked ? [...shown, id] : shown.filter((other) => other !== id));
  return (
    <DropdownMenu
      align="start"
      {...(open && { open })}
      trigger={<Button>Columns</Button>}
      groups={[
        {
          id: "columns",
          label: "Show columns",
          items: ["Status", "Owner", "Created"].map((id) => ({
            id,
            label: id,
            checked: shown.includes(id),
            onCheckedChange: (checked: boolean) => toggle(id, checked),
          })),
        },
      ]}
    />
  );
}

export default definePage({
  title: "Menu",
  states: {
    Closed: () => (
      <div className="flex gap-2">
        <DropdownMenu trigger={<IconButton label="More actions" icon={<Ellipsis aria-hidden />} />} groups={groups} />
        <Checks />
      </div>
    ),
  },
  overlays: {
    Actions: () => (
      <DropdownMenu
        open
        align="start"
        trigger={<Button icon={<Ellipsis aria-hidden />}>Actions</Button>}
        groups={groups}
      />
    ),
    "With choices": () => <Checks open />,
    "With a header": () => (
      <DropdownMenu
        open
        align="start"
        trigger={<Button>Ada Lovelace</Button>}
        header={<span className="text-meta text-fg-muted">ada@example.com</span>}
        groups={[{ id: "links", items: [{ id: "profile", link: <a href="#profile">Profile</a> }] }]}
      />
    ),
  },
});
