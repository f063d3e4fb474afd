import { expect, test } from "vitest";
import { argumentFields, findTool, titleOfTool } from "./tool.ts";

const tool = "wordpress.update_post_excerpt";

test("an action and its fields are called by their names in the language asked for", () => {
  const action = findTool(tool);
  expect(titleOfTool(tool, "en")).toBe("Update a post's excerpt");
  expect(titleOfTool(tool, "nl")).toBe("De samenvatting van een bericht bijwerken");
  expect(titleOfTool("http.request", "nl")).toBe("Een webadres aanroepen");
  expect(action && argumentFields(action, "nl").map(({ label }) => label)).toContain("Samenvatting");
  expect(action && argumentFields(action, "en").map(({ label }) => label)).toContain("Excerpt");
});

test("an action that is gone has no name", () => {
  expect(titleOfTool("wordpress.gone", "nl")).toBeNull();
});
