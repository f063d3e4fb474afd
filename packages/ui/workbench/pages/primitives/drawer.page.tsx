import { Button } from "../../../src/primitives/button.tsx";
import { DialogClose } from "../../../src/primitives/dialog.tsx";
import { Drawer } from "../../../src/primitives/drawer.tsx";
import { RadioGroup } from "../../../src/primitives/radio-group.tsx";
import { definePage } from "../../define-page.ts";

const sorts = [
  { value: "newest", label: "Newest first" },
  { value: "oldest", label: "Oldest first" },
  { value: "name", label: "By name" },
];
const footer = (
  <>
    <DialogClose>
      <Button>Cancel</Button>
    </DialogClose>
    <Button variant="primary">Apply</Button>
  </>
);

export default definePage({
  title: "Drawer",
  states: {
    "Behind its button": () => (
      <Drawer title="Sort" trigger={<Button>Sort</Button>} footer={footer}>
        <RadioGroup aria-label="Sort by" options={sorts} defaultValue="newest" />
      </Drawer>
    ),
  },
  overlays: {
    Open: () => (
      <Drawer open title="Sort" description="Holds until you leave this page." footer={footer}>
        <RadioGroup aria-label="Sort by" options={sorts} defaultValue="newest" />
      </Drawer>
    ),
    "Longer than the screen": () => (
      <Drawer open title="Release notes" footer={footer}>
        <div className="grid gap-2">
          {Array.from({ length: 40 }, (_, line) => (
            <p key={line}>Line {line + 1} of a text that scrolls while title and buttons stay.</p>
          ))}
        </div>
      </Drawer>
    ),
  },
});
