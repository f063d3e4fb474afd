import { Kbd } from "../../../src/primitives/kbd.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Kbd",
  states: {
    Keys: () => (
      <p className="flex items-center gap-1">
        Press <Kbd>⌘</Kbd>
        <Kbd>K</Kbd> or <Kbd>Shift</Kbd>
        <Kbd>F10</Kbd>
      </p>
    ),
  },
});
