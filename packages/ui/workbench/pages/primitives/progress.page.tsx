import { Progress } from "../../../src/primitives/progress.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Progress",
  states: {
    "None, some, all": () => (
      <div className="grid gap-4">
        <Progress label="Reading posts" value={0} />
        <Progress label="Reading posts" value={340} max={800} />
        <Progress label="Reading posts" value={100} />
      </div>
    ),
    "No end in sight": () => <Progress label="Connecting" />,
    "A line over a list": () => <Progress label="Refreshing" size="line" value={40} />,
  },
});
