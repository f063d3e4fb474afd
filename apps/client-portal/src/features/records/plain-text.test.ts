import { describe, expect, it } from "vitest";
import { plainText } from "./plain-text.ts";

describe("plainText", () => {
  it("keeps the words and the paragraphs of a post", () => {
    const post =
      "<!-- wp:paragraph --><p>Fresh <em>bread</em></p>\n\n\n<p>every day<br>at 7 &#8211; caf&#xe9; &amp; more&hellip;</p>";
    expect(plainText(post)).toBe("Fresh bread\n\nevery day\nat 7 – café & more…");
  });

  it("drops scripts and styles with their content, and leaves an entity it does not know", () => {
    expect(plainText("a<script>alert(1)</script><style>p{}</style>b &unknown; &#99999999;")).toBe(
      "ab &unknown; &#99999999;",
    );
  });
});
