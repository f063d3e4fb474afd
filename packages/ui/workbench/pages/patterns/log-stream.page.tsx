import { useState } from "react";
import { type LogLine, logLevels } from "../../../src/patterns/log-stream/log-lines.ts";
import { LogStream } from "../../../src/patterns/log-stream/log-stream.tsx";
import { Button } from "../../../src/primitives/button.tsx";
import { benchNow } from "../../bench-clock.ts";
import { definePage } from "../../define-page.ts";

const texts = [
  "Read 20 posts",
  "Asked the model for a summary",
  "The site answered after 4 s",
  "HTTP 500 from the site",
];
const lineAt = (index: number): LogLine => ({
  id: String(index),
  at: new Date(Date.parse(benchNow) + index * 1000).toISOString(),
  level: logLevels[index % logLevels.length] ?? "info",
  text: `${texts[index % texts.length]} (${index + 1})`,
});
const linesTo = (count: number) => Array.from({ length: count }, (_, index) => lineAt(index));

function Growing() {
  const [count, setCount] = useState(40);
  return (
    <div className="grid justify-items-start gap-3">
      <div className="w-full">
        <LogStream label="Log of the run" lines={linesTo(count)} />
      </div>
      <Button onClick={() => setCount(count + 3)}>Write three lines</Button>
    </div>
  );
}

export default definePage({
  title: "Log stream",
  states: {
    Growing: () => <Growing />,
    "More than it holds": () => <LogStream label="Long log" lines={linesTo(5200)} />,
    Empty: () => <LogStream label="Empty log" lines={[]} />,
  },
});
