import { Separator } from "../../../src/primitives/separator.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Separator",
  states: {
    Horizontal: () => (
      <div className="grid gap-2">
        <p>Above</p>
        <Separator />
        <p>Below</p>
      </div>
    ),
    Vertical: () => (
      <div className="flex h-6 items-center gap-2">
        <span>Before</span>
        <Separator orientation="vertical" />
        <span>After</span>
      </div>
    ),
  },
});
