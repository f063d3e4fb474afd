import { Copy, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../src/primitives/button.tsx";
import { ContextMenu } from "../../../src/primitives/context-menu.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Context menu",
  states: {
    "By right click, menu key or long press": function OnATile() {
      const [done, setDone] = useState("Nothing chosen yet");
      return (
        <div className="grid justify-items-start gap-2">
          <ContextMenu
            groups={[
              {
                id: "edit",
                items: [
                  { id: "rename", label: "Rename", icon: <Pencil aria-hidden />, onSelect: () => setDone("Renamed") },
                  {
                    id: "copy",
                    label: "Duplicate",
                    icon: <Copy aria-hidden />,
                    hint: "⌘D",
                    onSelect: () => setDone("Duplicated"),
                  },
                ],
              },
              {
                id: "delete",
                items: [
                  {
                    id: "delete",
                    label: "Delete",
                    icon: <Trash2 aria-hidden />,
                    disabledReason: "A run is still using this step.",
                    onSelect: () => setDone("Deleted"),
                  },
                ],
              },
            ]}
          >
            <Button>Step: fetch posts</Button>
          </ContextMenu>
          <p className="text-fg-muted">{done}</p>
        </div>
      );
    },
  },
});
