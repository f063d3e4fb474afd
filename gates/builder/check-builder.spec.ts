import { readE2eState } from "@bizosaas/e2e/support";
import { expect, test } from "@playwright/test";
import { checkBuilder } from "./check-builder.ts";

test.setTimeout(120_000);

/** As if steps asked to be drawn with each new place, and a handler went through all of them with each move. */
const spoil = `
  const fiberOf = (element) => element[Object.keys(element).find((key) => key.startsWith("__reactFiber"))];
  for (const step of document.querySelectorAll(".react-flow__node"))
    for (let fiber = fiberOf(step).child; fiber; fiber = fiber.child)
      if (fiber.type?.compare) fiber.type.compare = () => false;
  addEventListener("pointermove", () => {
    const endsAt = performance.now() + 40;
    while (performance.now() < endsAt);
  }, { capture: true });
`;

// How smooth it is `npm run gate:builder` tells; here it is seen to.
test("steps that are drawn anew with each move, and a handler that takes 40 ms, are told", async ({ browser }) => {
  const { faults } = await checkBuilder(
    { browser, state: readE2eState() },
    { isFull: false },
    {
      moves: 6,
      letters: 3,
      only: ["pan", "type", "dragAll"],
      sabotage: async (page) => void (await page.evaluate(spoil)),
    },
  );
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringContaining("pan: script in ms for each move or key is"),
      expect.stringMatching(/dragAll: steps drawn anew for each move or key is [23]\d\d/),
    ]),
  );
  // What was not spoilt is told of neither.
  expect(faults.filter((fault) => /^(type|pan: steps)/.test(fault))).toEqual([]);
});
