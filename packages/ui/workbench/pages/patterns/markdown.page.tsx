import { Markdown } from "../../../src/patterns/markdown/markdown.tsx";
import { definePage } from "../../define-page.ts";

const text = `# Weekly report

Visits rose by **12 %**, mostly through [the newsletter](https://example.com/newsletter).

1. Write the summary
2. Ask for approval

- [x] Draft
- [ ] Review

> The best week since spring.

| Page | Visits |
| --- | --- |
| Home | 1,204 |
| Opening hours | 861 |

\`\`\`
GET /wp-json/wp/v2/posts
\`\`\`
`;

const hostile = `A picture is its description: ![a chart](https://example.com/pixel.png), and [this](javascript:alert(1)) leads nowhere.

<script>alert(1)</script>
`;

export default definePage({
  title: "Markdown",
  states: {
    "What a model writes": () => <Markdown text={text} />,
    "What is not let through": () => <Markdown text={hostile} />,
  },
});
