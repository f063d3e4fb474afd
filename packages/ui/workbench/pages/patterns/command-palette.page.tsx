import { FileText, House, ListChecks, Moon, Plug } from "lucide-react";
import { useState } from "react";
import { CommandPalette, type PaletteGroup } from "../../../src/patterns/command-palette/index.ts";
import { Button } from "../../../src/primitives/button.tsx";
import { definePage } from "../../define-page.ts";

const go = (href: string) => ({ type: "navigate", href }) as const;

const groups: PaletteGroup[] = [
  {
    id: "pages",
    label: "Go to",
    items: [
      { id: "home", label: "Home", icon: <House aria-hidden />, action: go("#/home") },
      { id: "runs", label: "Runs", icon: <ListChecks aria-hidden />, action: go("#/runs") },
      { id: "connections", label: "Connections", icon: <Plug aria-hidden />, action: go("#/connections") },
    ],
  },
  {
    id: "actions",
    label: "Do",
    items: [
      {
        id: "theme",
        label: "Theme",
        hint: "System",
        icon: <Moon aria-hidden />,
        action: {
          type: "scope",
          scope: {
            id: "theme",
            label: "Theme",
            placeholder: "Choose a theme",
            groups: [
              {
                id: "themes",
                label: "Themes",
                items: ["System", "Light", "Dark"].map((label) => ({
                  ...{ id: label, label, isChosen: label === "System" },
                  action: { type: "run", run: () => undefined },
                })),
              },
            ],
          },
        },
      },
    ],
  },
];
const found: PaletteGroup = {
  id: "records",
  label: "Found",
  isFound: true,
  items: [
    {
      ...{ id: "post", label: "Spring bulbs are in, and so are the tulips of the whole of last year’s auction" },
      ...{ hint: "Post of Harbour Coffee", icon: <FileText aria-hidden />, action: go("#/content/1") },
    },
  ],
};

function Palette({
  isOpen = true,
  more = [],
  isSearching = false,
  failure,
}: {
  isOpen?: boolean;
  more?: readonly PaletteGroup[];
  isSearching?: boolean;
  failure?: string;
}) {
  const [open, setOpen] = useState(isOpen);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Search</Button>
      <CommandPalette
        open={open}
        onOpenChange={setOpen}
        placeholder="Search or jump to…"
        groups={[...more, ...groups]}
        onTextChange={() => undefined}
        isSearching={isSearching}
        failure={failure}
        onNavigate={() => undefined}
      />
    </>
  );
}

export default definePage({
  title: "Command palette",
  states: { Closed: () => <Palette isOpen={false} /> },
  overlays: {
    "Before anything is typed": () => <Palette />,
    "With records found": () => <Palette more={[found]} />,
    "Searching failed": () => <Palette failure="Records can’t be searched just now. Pages and actions still can." />,
  },
});
