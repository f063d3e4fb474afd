import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { readE2eState } from "../env.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

/** More than a page of the list holds. */
const runCount = 27;

const makeKey = async (page: Page): Promise<string> => {
  await page.goto(clientUrl("/settings/api-keys"));
  await page.getByRole("button", { name: "Create API key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Starter");
  await dialog.getByRole("radio", { name: /Choose/ }).click();
  for (const right of await dialog.getByRole("checkbox", { name: /workflows/i }).all()) await right.check();
  await dialog.getByRole("button", { name: "Create key" }).click();
  return dialog.getByRole("textbox", { name: "API key" }).inputValue();
};

const caller = (key: string) => async (path: string, body: object) => {
  const response = await fetch(new URL(path, readE2eState().gateway), {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.status, await response.clone().text()).toBeLessThan(300);
  const Answer = z.object({ id: z.string().optional(), draftRevision: z.int().optional() });
  return Answer.parse(await response.json());
};

const step = (id: string, kind: string, config: object, x: number) => ({
  ...{ id, kind, name: id, config },
  position: { x, y: 0 },
});

/** A published workflow that waits for a day, started so many times. */
const startWaitingRuns = async (key: string): Promise<void> => {
  const post = caller(key);
  const draft = {
    schemaVersion: 1,
    nodes: [step("start", "trigger.manual", {}, 0), step("rest", "flow.wait", { duration: "1d" }, 320)],
    edges: [{ id: "line", source: "start", sourcePort: "out", target: "rest" }],
  };
  const { id, draftRevision } = await post("/v1/workflows", { name: "Rests a day", draft });
  await post(`/v1/workflows/${id}/publish`, { draftRevision });
  for (let count = 0; count < runCount; count += 1) await post(`/v1/workflows/${id}/run`, { input: {} });
};

test("all runs that fit a list are paused over its pages' edge, resumed and cancelled, each with its outcome", async ({
  page,
}) => {
  const person = newPerson("Vera Veel", "Many Runs");
  await signUp(page, person);
  await expectHome(page, person);
  await startWaitingRuns(await makeKey(page));
  await page.goto(clientUrl("/runs?status=waiting"));
  const dialog = page.getByRole("dialog");
  const choose = async (verb: string, fitting: string) => {
    await page
      .getByRole("checkbox", { name: /^Select Rests a day/ })
      .first()
      .check();
    await page.getByRole("button", { name: verb, exact: true }).click();
    await dialog.getByRole("radio", { name: /^All that fit the list/ }).click();
    await expect(dialog.getByText(fitting)).toBeVisible();
  };
  await expect(page.getByRole("checkbox", { name: /^Select Rests a day/ })).toHaveCount(25, { timeout: 30_000 });
  await choose("Pause", `${runCount} runs fit.`);
  await expectAccessible(page, "pausing many runs");
  await dialog.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(dialog.getByText(`${runCount} runs are being paused.`)).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await page.goto(clientUrl("/runs"));
  await choose("Resume", `${runCount} runs fit.`);
  await dialog.getByRole("radio", { name: "The chosen one" }).click();
  await dialog.getByRole("button", { name: "Resume", exact: true }).click();
  await expect(dialog.getByText("1 run goes on.")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).first().click();
  // What can't be done to a run is told by its name, with the reason.
  await page
    .getByRole("checkbox", { name: /^Select Rests a day/ })
    .last()
    .check();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await dialog.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(dialog.getByText("This run is paused already.")).toBeVisible();
  await expect(dialog.getByRole("link", { name: /^Rests a day/ })).toBeVisible();
  await expectAccessible(page, "what became of many runs");
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await choose("Cancel", `${runCount} runs fit.`);
  await dialog.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(dialog.getByText(`${runCount} runs are being cancelled.`)).toBeVisible({ timeout: 60_000 });
});
