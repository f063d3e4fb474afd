import { readE2eState, setGatewayMode } from "@bizosaas/e2e/support";
import { expect, test } from "@playwright/test";
import { checkSkeletons, listSkeletonRoutes } from "./check-skeletons.ts";

const state = readE2eState();

test.setTimeout(480_000);

test.afterEach(() => setGatewayMode(state.gatewayProxy, "pass"));

/** One of four here; `npm run gate:a11y` looks at each. */
const sample = listSkeletonRoutes().filter((_, index) => index % 4 === 0);

test("while the gateway is silent a page says that it waits, and keeps its head's place", async ({ browser }) => {
  const { faults, counts } = await checkSkeletons({ browser, state }, { routes: sample });
  expect(faults).toEqual([]);
  expect(counts).toEqual({ skeletons: sample.length });
});

test("a head that comes elsewhere than its skeleton kept it is told", async ({ browser }) => {
  const { faults } = await checkSkeletons(
    { browser, state },
    {
      routes: listSkeletonRoutes().filter(({ portal, pattern }) => portal === "client" && pattern === "/runs"),
      sabotage: (page) => page.evaluate(`document.querySelector("h1").style.marginTop = "16px"`),
    },
  );
  expect(faults).toEqual([
    expect.stringMatching(/^client \/runs keeps its head's place at \d+, \d+, and it comes at /),
  ]);
});
