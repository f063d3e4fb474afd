import { Code } from "../../../src/primitives/code.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Code",
  states: {
    Inline: () => (
      <p>
        The field <Code>post.title</Code> is sent as it is;{" "}
        <Code>a-name-without-any-spaces-that-is-longer-than-a-phone</Code> breaks.
      </p>
    ),
    Block: () => (
      <Code block>
        {
          'curl -H "Authorization: Bearer $KEY" \\\n  https://api.example.com/v1/workflows?limit=20&state=active&order=newest'
        }
      </Code>
    ),
  },
});
