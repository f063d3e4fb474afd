import { ScrollArea } from "../../../src/primitives/scroll-area.tsx";
import { definePage } from "../../define-page.ts";

const lines = Array.from({ length: 30 }, (_, line) => `Entry ${line + 1} of a list that is longer than its place`);

export default definePage({
  title: "Scroll area",
  states: {
    "Longer than its place": () => (
      <ScrollArea label="Entries" maxHeight="sm">
        <ul className="grid gap-1">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </ScrollArea>
    ),
    "Both ways": () => (
      <ScrollArea label="Wide entries" maxHeight="sm">
        <ul className="grid w-480 gap-1">
          {lines.map((line) => (
            <li key={line} className="whitespace-nowrap">
              {line.repeat(4)}
            </li>
          ))}
        </ul>
      </ScrollArea>
    ),
    "It fits": () => (
      <ScrollArea label="Two entries" maxHeight="sm">
        <p>Entry 1</p>
        <p>Entry 2</p>
      </ScrollArea>
    ),
  },
});
