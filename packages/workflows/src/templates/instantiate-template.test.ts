import { expect, it } from "vitest";
import { listTemplates } from "./index.ts";
import { choiceFields, instantiateTemplate, needsOf } from "./instantiate-template.ts";
import { stalePosts } from "./stale-posts.ts";
import { summarizeNewPosts } from "./summarize-new-posts.ts";

const configOf = (template: typeof stalePosts, choices = {}, nodeId = "post") =>
  instantiateTemplate(template, { locale: "en", choices }).nodes.find(({ id }) => id === nodeId)?.config;

it("fills a choice into every step that it is for, and leaves open what was not chosen", () => {
  const choices = { site: "site-1", model: "" };
  expect(configOf(summarizeNewPosts, choices)).toMatchObject({ connectionId: "site-1", status: "publish" });
  expect(configOf(summarizeNewPosts, choices, "update_excerpt")).toMatchObject({ connectionId: "site-1" });
  expect(configOf(summarizeNewPosts, choices, "summary")).not.toHaveProperty("model");
  expect(configOf(summarizeNewPosts)).not.toHaveProperty("connectionId");
});

it("makes a whole address of the site's, however that was typed", () => {
  expect(configOf(stalePosts, { siteAddress: "https://example.com/ " }, "posts")?.["url"]).toMatch(
    /^https:\/\/example\.com\/\?rest_route=\/wp\/v2\/posts&modified_before=\{\{/,
  );
});

it("refuses a choice that the template does not ask for", () => {
  expect(() => configOf(summarizeNewPosts, { colour: "red" })).toThrow("does not ask for “colour”");
});

it("says what it asks for as a form does, in the reader's language, and what it needs", () => {
  expect(choiceFields(summarizeNewPosts, "nl")).toMatchObject([
    {
      name: "site",
      label: "WordPress-site",
      control: "connection",
      options: [{ value: "wordpress" }],
      required: false,
    },
    { name: "model", label: "AI-model", control: "ai_model" },
  ]);
  expect(needsOf(summarizeNewPosts)).toEqual({ connectors: [{ id: "wordpress", name: "WordPress" }], aiKey: true });
  expect(needsOf(stalePosts)).toEqual({ connectors: [], aiKey: false });
});

it("has at least twelve, each with an id, a name and a purpose of its own in both languages", () => {
  const templates = listTemplates();
  expect(templates.length).toBeGreaterThanOrEqual(12);
  const texts = (locale: "en" | "nl") => templates.flatMap(({ words }) => [words[locale].name, words[locale].purpose]);
  const said = [...templates.map(({ id }) => id), ...texts("en"), ...texts("nl")];
  expect(new Set(said).size).toBe(said.length);
});

it("draws the same graph in both languages, in other words", () => {
  for (const template of listTemplates()) {
    const [en, nl] = [template.draw("en"), template.draw("nl")];
    expect(nl.edges).toEqual(en.edges);
    expect(nl.nodes.map(({ id, kind, position }) => [id, kind, position])).toEqual(
      en.nodes.map(({ id, kind, position }) => [id, kind, position]),
    );
    expect(nl.nodes.map(({ name }) => name)).not.toEqual(en.nodes.map(({ name }) => name));
  }
});
