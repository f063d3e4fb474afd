import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime.js";
import type { useRouter } from "next/navigation";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ActionResult } from "../action-result.ts";
import { useSave } from "./use-save.ts";

type Values = { name: string };
type Action = (input: Values, key?: string) => Promise<ActionResult<unknown>>;

const nowhere = () => undefined;
const router: ReturnType<typeof useRouter> = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  bfcacheId: "",
};

/** The `save` that a form would be given. */
const saveBy = (action: Action) => {
  let save: ReturnType<typeof useSave<Values>> | undefined;
  const Form = () => {
    save = useSave(action, "Saved.");
    return null;
  };
  renderToStaticMarkup(
    <AppRouterContext.Provider value={router}>
      <Form />
    </AppRouterContext.Provider>,
  );
  if (!save) throw new Error("The form was not rendered.");
  return save;
};

test("what is saved again after its answer was lost carries the same key, and the next save another", async () => {
  const keys: (string | undefined)[] = [];
  const save = saveBy((_input, key) => {
    keys.push(key);
    return keys.length === 1 ? Promise.reject(new Error("lost")) : Promise.resolve({ ok: true, value: null });
  });
  expect(await save({ name: "Bakery" })).toMatchObject({ message: expect.any(String) });
  expect(await save({ name: "Bakery" })).toBeNull();
  expect(await save({ name: "Bakery" })).toBeNull();
  const [first, again, next] = keys;
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(again).toBe(first);
  expect(next).not.toBe(first);
});
