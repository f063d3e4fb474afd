import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { openPalette, paletteOf } from "../support/by-keyboard.ts";
import { addStep, createWorkflow, drawLine, expectSaved } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

const bo = newPerson("Bo Bakker", "Builder Bakery");

test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let firstUrl: string;
const canvas = (on = page) => on.getByRole("application", { name: "Workflow" });
const steps = (on = page) => canvas(on).locator(".react-flow__node");
const step = (name: string, on = page) =>
  canvas(on)
    .getByRole("group", { name: new RegExp(`^${name}(,|$)`) })
    .first();
const panel = (name: string) => page.getByRole("complementary", { name });
const said = (text: string) => expect(page.getByText(text, { exact: true }).first()).toBeVisible();
const selectNothing = () =>
  canvas()
    .locator(".react-flow__pane")
    .click({ position: { x: 20, y: 20 } });
const idsOf = async () => Promise.all((await steps().all()).map((each) => each.getAttribute("data-id")));

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page = await context.newPage();
  await signUp(page, bo);
  await expectHome(page, bo);
});
test.afterAll(() => context.close());

test("steps are selected together, copied with the line between them, and pasted into another workflow", async () => {
  await createWorkflow(page, "Sourdough", "Blank");
  firstUrl = page.url();
  await addStep(page, "Start by hand");
  const set = await addStep(page, "Set fields");
  await set.getByRole("textbox", { name: "Name" }).first().fill("Weigh");
  const wait = await addStep(page, "Ask for approval");
  await wait.getByRole("textbox", { name: "Title", exact: true }).fill("Bake {{ steps.transform.flour }}?");
  await page.getByRole("button", { name: "Tidy up layout" }).click();
  await drawLine(page, "Weigh", "Ask for approval");
  await expectSaved(page);
  await step("Weigh").click();
  await step("Ask for approval").click({ modifiers: ["ControlOrMeta"] });
  await expect(panel("Selected steps").getByText("2 steps selected")).toBeVisible();
  await expectAccessible(page, "several selected steps");
  await step("Weigh").focus();
  await page.keyboard.press("ControlOrMeta+c");
  await said("2 steps copied.");
  const text = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(JSON.parse(text)).toMatchObject({ nodes: [{ name: "Weigh" }, {}], edges: [{ source: "transform" }] });

  await createWorkflow(page, "Rye", "Blank");
  await addStep(page, "Set fields");
  await canvas()
    .locator(".react-flow__pane")
    .click({ position: { x: 20, y: 20 } });
  await page.keyboard.press("ControlOrMeta+v");
  await said("2 steps pasted.");
  await expect(steps()).toHaveCount(3);
  expect(await idsOf()).toEqual(["transform", "transform_2", "approval"]);
  await expect(panel("Selected steps").getByText("2 steps selected")).toBeVisible();
  await expectSaved(page);
  await selectNothing();
  await page.getByRole("button", { name: "Fit to screen" }).click();
  await step("Ask for approval").click();
  await expect(panel("Step settings").getByRole("textbox", { name: "Title", exact: true })).toHaveValue(
    "Bake {{ steps.transform_2.flour }}?",
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(steps()).toHaveCount(1);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(steps()).toHaveCount(3);
});

test("a clipboard without steps changes nothing and says so, and a text field keeps its own pasting", async () => {
  await page.evaluate('navigator.clipboard.writeText("Dear reader")');
  await canvas()
    .locator(".react-flow__pane")
    .click({ position: { x: 20, y: 20 } });
  await page.keyboard.press("ControlOrMeta+v");
  await expect(page.getByText(/The clipboard holds no steps of a workflow/)).toBeVisible();
  await expect(steps()).toHaveCount(3);
  await step("Ask for approval").click();
  const name = panel("Step settings").getByRole("textbox", { name: "Name" }).first();
  await name.fill("");
  await name.press("ControlOrMeta+v");
  await expect(name).toHaveValue("Dear reader");
  await expect(steps()).toHaveCount(3);
});

test("the menu cuts, pastes and duplicates, each as one step to undo", async () => {
  const menu = async (entry: RegExp) => {
    await page.getByRole("button", { name: "More for Rye" }).click();
    await page.getByRole("menuitem", { name: entry }).click();
  };
  await step("Dear reader").click();
  await menu(/^Cut/);
  await expect(steps()).toHaveCount(2);
  await menu(/^Paste/);
  await expect(steps()).toHaveCount(3);
  await menu(/^Duplicate/);
  await expect(steps()).toHaveCount(4);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(steps()).toHaveCount(3);
});

test("the palette lists what can be done with the drawing, with its keys", async () => {
  const choose = async (entry: RegExp) => {
    await openPalette(page);
    await paletteOf(page).getByRole("option", { name: entry }).click();
    await expect(paletteOf(page)).toBeHidden();
  };
  await choose(/^Select all steps/);
  await expect(panel("Selected steps").getByText("3 steps selected")).toBeVisible();
  await choose(/^Duplicate steps/);
  await expect(steps()).toHaveCount(6);
  await choose(/^Undo (Ctrl |⌘)Z$/);
  await expect(steps()).toHaveCount(3);
  await selectNothing();
  await page.keyboard.press("ControlOrMeta+a");
  await expect(panel("Selected steps").getByText("3 steps selected")).toBeVisible();
  await choose(/^Copy steps/);
  await said("3 steps copied.");
  await page.goto(clientUrl("/workflows"));
  await openPalette(page);
  await expect(paletteOf(page).getByRole("option", { name: "Home" })).toBeVisible();
  await expect(paletteOf(page).getByRole("option", { name: /^Paste steps/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
});

test("a line let go over nothing asks what comes there, and joins it where it was dropped", async () => {
  await page.goto(firstUrl);
  const exit = canvas().getByRole("button", { name: "Connect from Start by hand", exact: true });
  await expect(exit).toBeVisible();
  const from = await exit.boundingBox();
  const pane = await canvas().boundingBox();
  if (!from || !pane) throw new Error("The canvas is not on screen.");
  const to = { x: from.x + 60, y: pane.y + 60 };
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x - 20, to.y - 20, { steps: 8 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  const palette = panel("Add a step");
  await expect(palette.getByRole("heading", { name: "Add a step after “Start by hand”" })).toBeVisible();
  await expect(palette.getByRole("searchbox")).toBeFocused();
  await expect(palette.getByText("Start by hand", { exact: true })).toHaveCount(0);
  await page.keyboard.type("web address");
  await palette
    .getByRole("button")
    .filter({ has: page.getByText("Call a web address", { exact: true }) })
    .click();
  await expect(canvas().getByRole("group", { name: "Start by hand → Call a web address", exact: true })).toBeVisible();
  const placed = await step("Call a web address").boundingBox();
  expect(Math.abs((placed?.x ?? 0) - to.x)).toBeLessThan(16);
  await expectSaved(page);
});

test("by keyboard: several steps selected, moved, deleted, and all of it undone and done again", async () => {
  await page.goto(firstUrl);
  await expect(steps()).toHaveCount(4);
  const placeOf = (name: string) => step(name).getAttribute("style");
  await step("Weigh").focus();
  await page.keyboard.press("Enter");
  await expect(panel("Step settings")).toBeVisible();
  await step("Ask for approval").focus();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(panel("Selected steps").getByText("2 steps selected")).toBeVisible();
  const before = [await placeOf("Weigh"), await placeOf("Ask for approval")];
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => [await placeOf("Weigh"), await placeOf("Ask for approval")]).not.toContain(before[0]);
  expect(await placeOf("Ask for approval")).not.toBe(before[1]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => placeOf("Weigh")).toBe(before[0]);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect.poll(() => placeOf("Weigh")).not.toBe(before[0]);
  await step("Ask for approval").focus();
  await page.keyboard.press("Delete");
  await expect(steps()).toHaveCount(2);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(steps()).toHaveCount(4);
  await page.keyboard.press("ControlOrMeta+y");
  await expect(steps()).toHaveCount(2);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(steps()).toHaveCount(4);
  await expectSaved(page);
});

test("a draft that could not be saved is saved by itself once there is a network again", async () => {
  await page.goto(firstUrl);
  await step("Weigh").click();
  await context.setOffline(true);
  await panel("Step settings").getByRole("textbox", { name: "Name" }).first().fill("Weigh twice");
  await expect(page.getByText(/The service can't be reached.*tried again by itself/)).toBeVisible();
  await expect(page.getByText("Not saved", { exact: true })).toBeVisible();
  await context.setOffline(false);
  await expectSaved(page);
  await page.reload();
  await expect(step("Weigh twice")).toBeVisible();
});

test("when two people draw at once the later is asked whose draft is kept, and nothing is lost unasked", async () => {
  const other = await context.newPage();
  const rename = async (on: Page, from: string, to: string) => {
    await step(from, on).click();
    await on
      .getByRole("complementary", { name: "Step settings" })
      .getByRole("textbox", { name: "Name" })
      .first()
      .fill(to);
  };
  const conflict = (on: Page) => on.getByText("Someone else changed this draft");
  await other.goto(firstUrl);
  await expect(step("Weigh twice", other)).toBeVisible();
  await rename(page, "Weigh twice", "Weigh mine");
  await expectSaved(page);
  await rename(other, "Weigh twice", "Weigh theirs");
  await expect(conflict(other)).toBeVisible();
  await other.getByRole("button", { name: "Take over theirs" }).click();
  await expect(step("Weigh mine", other)).toBeVisible();
  await expect(conflict(other)).toBeHidden();
  await rename(other, "Weigh mine", "Weigh anew");
  await expectSaved(other);
  await rename(page, "Weigh mine", "Weigh last");
  await expect(conflict(page)).toBeVisible();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expectSaved(page);
  await page.reload();
  await expect(step("Weigh last")).toBeVisible();
  await other.close();
});

test("a note is written beside a step, told on the drawing, kept with the draft and undone as one step", async () => {
  await page.goto(firstUrl);
  await step("Weigh last").click();
  const note = panel("Step settings").getByRole("textbox", { name: /^Note/ });
  await note.fill("Flour first.\nAsk Anna before this is changed.");
  await expect(canvas().getByRole("group", { name: /^Weigh last,.*has a note/ })).toBeVisible();
  await expect(canvas().getByTitle("Ask Anna before this is changed.")).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await step("Weigh last").click();
  await expect(note).toHaveValue("Flour first.\nAsk Anna before this is changed.");
  await note.fill("");
  await expect(canvas().getByRole("group", { name: /has a note/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(note).toHaveValue(/Flour first/);
  await expectSaved(page);
});
