import { Button } from "../../../src/primitives/button.tsx";
import { Tooltip } from "../../../src/primitives/tooltip.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Tooltip",
  states: {
    "On hover and focus": () => (
      <Tooltip content="Reads all posts again, also those that have not changed.">
        <Button>Read everything</Button>
      </Tooltip>
    ),
  },
  overlays: {
    Open: () => (
      <Tooltip defaultOpen content="Reads all posts again, also those that have not changed.">
        <Button>Read everything</Button>
      </Tooltip>
    ),
  },
});
