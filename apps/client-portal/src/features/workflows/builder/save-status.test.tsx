import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SaveTrouble } from "./save-status.tsx";

test("whose draft is kept is asked below what happened: beside it there is no room on a phone", () => {
  const html = renderToStaticMarkup(
    <SaveTrouble
      state={{ kind: "conflict" }}
      takeTheirs={() => Promise.resolve(null)}
      keepMine={() => Promise.resolve()}
      onTaken={() => undefined}
    />,
  );
  expect(html).toMatch(
    /Someone else changed this draft.*<div class="grid gap-3"><p>[^<]+<\/p>.*Take over theirs.*Keep mine/,
  );
});
