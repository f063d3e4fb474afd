import { DiffView } from "../../../src/patterns/diff-view/diff-view.tsx";
import { definePage } from "../../define-page.ts";

const before = {
  title: "Hello",
  status: "draft",
  meta: { tags: ["news"], author: "Ada", words: 120, seo: { title: "Hello", robots: "index" } },
};
const after = {
  title: "Hello, world",
  status: "publish",
  meta: { tags: ["news", "launch"], author: "Ada", words: 120, seo: { title: "Hello", robots: "index" } },
};
const text = Array.from({ length: 14 }, (_, index) => `Line ${index + 1} of the newsletter.`);

export default definePage({
  title: "Diff view",
  states: {
    "Two values": () => <DiffView label="What the write changed" kind="json" before={before} after={after} />,
    "Two texts, equal stretches folded": () => (
      <DiffView
        label="What was edited"
        kind="text"
        before={text.join("\n")}
        after={text.with(11, "A line that was written anew.").join("\n")}
      />
    ),
    "Made from nothing": () => <DiffView label="What was made" kind="json" before={null} after={{ title: "Hello" }} />,
    "No difference": () => <DiffView label="Nothing changed" kind="json" before={before} after={before} />,
  },
});
