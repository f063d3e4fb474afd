import { Accordion } from "../../../src/primitives/accordion.tsx";
import { Badge } from "../../../src/primitives/badge.tsx";
import { definePage } from "../../define-page.ts";

const items = [
  {
    id: "what",
    title: "What does a connection read?",
    content: "Posts, pages, media and comments, each once an hour.",
  },
  {
    id: "stop",
    title: "How do I stop it?",
    meta: <Badge tone="info">New</Badge>,
    content: "Pause the connection. What was read stays, and nothing new is fetched until you resume it.",
  },
  { id: "cost", title: "What does it cost?", content: "Nothing: reads are part of every plan." },
];

export default definePage({
  title: "Accordion",
  states: {
    Closed: () => <Accordion items={items} />,
    "One open": () => <Accordion items={items} defaultOpen={["stop"]} />,
    "Disabled with a reason": () => (
      <Accordion
        items={items.map((item) =>
          item.id === "cost" ? { ...item, disabledReason: "Your plan shows no costs." } : item,
        )}
      />
    ),
    "Several open": () => <Accordion items={items} isMultiple defaultOpen={["what", "stop"]} />,
    "A long title": () => (
      <Accordion
        items={[
          {
            id: "long",
            title:
              "Why does the number of records differ from the number of posts that WordPress shows in its own list?",
            content: "Drafts and private posts count in WordPress but are not read.",
          },
        ]}
      />
    ),
  },
});
