import type { ActionResult } from "@bizosaas/portal-kit";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime.js";
import type { useRouter } from "next/navigation";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useRunMany } from "./use-run-many.ts";

type Act = Parameters<typeof useRunMany>[0];

const nowhere = () => undefined;
const router: ReturnType<typeof useRouter> = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  bfcacheId: "",
};
const told = { done: String, failed: String, unreachable: "The server could not be reached." };

/** What the buttons over a list of runs would call. */
const manyBy = (act: Act) => {
  let many: ReturnType<typeof useRunMany> | undefined;
  const Buttons = () => {
    many = useRunMany(act, told);
    return null;
  };
  renderToStaticMarkup(
    <AppRouterContext.Provider value={router}>
      <Buttons />
    </AppRouterContext.Provider>,
  );
  if (!many) throw new Error("The buttons were not rendered.");
  return many;
};

test("a run whose answer was lost is asked for again under its own key", async () => {
  const sent: { runId: string; key: string | undefined }[] = [];
  const refused: ActionResult<never> = { ok: false, error: { code: "conflict", message: "It goes on.", fields: [] } };
  const { actOnAll } = manyBy(({ runId }, key) => {
    sent.push({ runId, key });
    return runId === "lost" ? Promise.reject(new Error("lost")) : Promise.resolve(refused);
  });
  await actOnAll(["lost", "answered"]);
  await actOnAll(["lost", "answered"]);
  const [lost, answered, lostAgain, answeredAgain] = sent.map(({ key }) => key);
  expect(lost).toMatch(/^[0-9a-f]{32}$/);
  expect(lostAgain).toBe(lost);
  expect(answered).not.toBe(lost);
  expect(answeredAgain).not.toBe(answered);
});
