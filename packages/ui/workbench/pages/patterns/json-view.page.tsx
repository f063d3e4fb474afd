import { JsonView } from "../../../src/patterns/json-view.tsx";
import { definePage } from "../../define-page.ts";

const value = {
  id: 42,
  title: "Hello",
  published: true,
  author: { name: "Ada", roles: ["editor", "author"] },
  revisions: [{ at: "2026-03-01", by: null }],
  body: "A long text that has to break over more than one line on a phone, since nobody scrolls sideways to read.",
};

export default definePage({
  title: "JSON view",
  states: {
    "Two levels open": () => <JsonView label="Record" value={value} />,
    "All folded": () => <JsonView label="Folded record" value={value} openDepth={0} />,
    "More than it lists": () => (
      <JsonView label="Many numbers" value={Array.from({ length: 260 }, (_, index) => index)} openDepth={0} />
    ),
    "A plain value": () => <JsonView label="Text" value="Only text" />,
  },
});
