import { Input } from "@bizosaas/ui";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type Listed, ListedControl } from "./listed-control.tsx";

const words = {
  ...{ label: "Model", choose: "Choose a model", loading: "Loading…", failed: "The list could not be loaded." },
  ...{ write: "Write another", pick: "Choose from the list" },
};
const shown = (listed: Listed) =>
  renderToStaticMarkup(
    <ListedControl listed={listed} value="" onChange={() => undefined} disabled={false} words={words}>
      <Input aria-label="Model" />
    </ListedControl>,
  );
const partsOf = (html: string) => ({
  choosers: html.match(/role="combobox"/g)?.length ?? 0,
  buttons: html.match(/Write another/g)?.length ?? 0,
  paragraphs: html.match(/<p[ >]/g)?.length ?? 0,
});

test("a list that is on its way takes the room that it will have, and can be written past", () => {
  const ready: Listed = { state: "ready", options: [{ value: "small", label: "Small" }] };
  expect(partsOf(shown({ state: "loading" }))).toEqual({ choosers: 1, buttons: 1, paragraphs: 0 });
  expect(partsOf(shown({ state: "loading" }))).toEqual(partsOf(shown(ready)));
});

test("where the list could not be loaded, it is written", () => {
  const html = shown({ state: "failed" });
  expect(html).toContain("<input");
  expect(html).toContain(words.failed);
});
