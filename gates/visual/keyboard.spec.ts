import { expect, type Page, test } from "@playwright/test";
import { readBenchEnv } from "./env.ts";

const { BENCH_URL } = readBenchEnv();

const open = async (page: Page, pageId: string, overlay?: string) => {
  await page.clock.setFixedTime("2026-03-04T10:00:00.000Z");
  await page.goto(`${BENCH_URL}${pageId}?bare${overlay ? `&overlay=${encodeURIComponent(overlay)}` : ""}`);
};

test.describe("a combobox for several choices", () => {
  test("Enter adds and takes away while the list stays open, and Backspace takes the last one back", async ({
    page,
  }) => {
    await open(page, "primitives/multi-combobox", "Open");
    const [search, legal] = [page.getByPlaceholder("Search"), page.getByRole("option", { name: "Legal" })];
    await expect(search).toBeFocused();
    await page.keyboard.type("Sales");
    await page.keyboard.press("Enter");
    await expect(page.getByText("3 selected")).toBeVisible();
    await search.fill("");
    await page.keyboard.press("Backspace");
    await expect(page.getByText("2 selected")).toBeVisible();
    await page.keyboard.type("Legal");
    await expect(legal).toHaveAttribute("aria-checked", "true");
    await page.keyboard.press("Enter");
    await expect(legal).toHaveAttribute("aria-checked", "false");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("combobox", { name: "Teams" })).toBeFocused();
  });

  test("a choice taken away by its cross leaves the focus on the field", async ({ page }) => {
    await open(page, "primitives/multi-combobox");
    await page.getByRole("button", { name: "Remove Legal" }).first().press("Enter");
    await expect(page.getByRole("button", { name: "Remove Legal" })).toHaveCount(1);
    await expect(page.getByRole("combobox", { name: "Teams" }).nth(1)).toBeFocused();
  });
});

test("a combobox whose list is still on its way gives it the focus once it is there", async ({ page }) => {
  const asked = Promise.withResolvers<void>();
  await page.route(/combobox-list/, async (route) => {
    await asked.promise;
    await route.continue();
  });
  await open(page, "primitives/combobox");
  await page.getByRole("combobox").first().press("Enter");
  await expect(page.getByRole("dialog").getByRole("status")).toBeVisible();
  await expect(page.getByPlaceholder("Search")).toHaveCount(0);
  asked.resolve();
  await expect(page.getByPlaceholder("Search")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox").first()).toBeFocused();
});

test.describe("a date picker", () => {
  const field = (page: Page) => page.getByRole("combobox", { name: "Starts on" });

  test("arrows walk by day and week, Page Down by month, Enter chooses and gives the focus back", async ({ page }) => {
    await open(page, "primitives/date-picker", "Open");
    await expect(page.getByRole("gridcell", { selected: true }).getByRole("button")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Enter");
    await expect(field(page)).toHaveText("20 Apr 2026");
    await expect(field(page)).toBeFocused();
  });

  test("a day outside the bounds can be reached by no key", async ({ page }) => {
    await open(page, "primitives/date-picker", "With a first and a last day");
    await expect(page.getByRole("grid")).toBeVisible();
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(field(page)).toHaveText(/^(12|19|20) Mar 2026$/);
  });

  test("Enter on the field opens the calendar at its day, and the day is focused", async ({ page }) => {
    await open(page, "primitives/date-picker");
    await page.getByRole("combobox").filter({ hasText: "2026" }).first().press("Enter");
    await expect(page.getByRole("gridcell", { selected: true }).getByRole("button")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("combobox").filter({ hasText: "2026" }).first()).toBeFocused();
  });

  test("a calendar that could not be loaded is said to be so, and asked for again by the next press", async ({
    page,
  }) => {
    let isDown = true;
    await page.route(/\/calendar[^/]*\.js/, (route) => (isDown ? route.abort() : route.continue()));
    await open(page, "primitives/date-picker");
    const chosen = page.getByRole("combobox").filter({ hasText: "2026" }).first();
    await chosen.press("Enter");
    await expect(page.getByText("The calendar couldn't be loaded")).toBeVisible();
    isDown = false;
    await chosen.press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
  });

  test("Escape leaves the day as it was", async ({ page }) => {
    await open(page, "primitives/date-picker", "Open");
    await expect(page.getByRole("grid")).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("grid")).toHaveCount(0);
    await expect(field(page)).toHaveText("12 Mar 2026");
  });

  test("from right to left the left arrow goes to the next day", async ({ page }) => {
    await page.goto(`${BENCH_URL}primitives/date-picker?bare&overlay=Open&dir=rtl`);
    await expect(page.getByRole("gridcell", { selected: true }).getByRole("button")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(field(page)).toHaveText("13 Mar 2026");
  });
});

test("a range chosen backwards is put in order", async ({ page }) => {
  await open(page, "primitives/date-range-picker", "Open");
  await expect(page.getByRole("grid").first()).toBeVisible();
  await page.getByRole("button", { name: "Friday, 20 March 2026" }).press("Enter");
  await page.getByRole("button", { name: "Monday, 9 March 2026" }).press("Enter");
  await expect(page.getByRole("combobox", { name: "Period" })).toHaveText("9 Mar 2026 – 20 Mar 2026");
});

test.describe("a file drop", () => {
  const png = { name: "logo.png", mimeType: "image/png", buffer: Buffer.from("png") };

  test("Tab reaches it, Enter opens the browser's choice, and the file can be taken out again", async ({ page }) => {
    // Before the page opens: the browser takes a moment until it hands its choice over.
    const choosing = page.waitForEvent("filechooser", { timeout: 60_000 });
    await open(page, "primitives/file-drop");
    await expect(page.getByLabel("Logo").first()).toBeAttached();
    await page.keyboard.press("Tab");
    await expect(page.getByLabel("Logo").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await (await choosing).setFiles(png);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Remove logo.png" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Remove logo.png" })).toHaveCount(0);
    await expect(page.getByLabel("Logo").first()).toBeFocused();
  });

  test("a file of another kind that is dropped is refused in words", async ({ page }) => {
    await open(page, "primitives/file-drop");
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "notes.txt", { type: "text/plain" }));
      return transfer;
    });
    await page.getByText("PNG or SVG, up to 2 MB").first().dispatchEvent("drop", { dataTransfer: dropped });
    await expect(page.getByText("notes.txt can't be used. Choose a file of these kinds: .png,.svg.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Remove notes.txt" })).toHaveCount(0);
  });
});

test.describe("a button that is disabled with a reason", () => {
  test("Tab reaches it and shows why, and Enter does nothing but keep showing it", async ({ page }) => {
    await open(page, "primitives/button");
    const button = page.getByRole("button", { name: "Publish" }).first();
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription("Mend the two problems first.");
    await button.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(button).toBeFocused();
    await expect(page.getByRole("tooltip")).toHaveText("Mend the two problems first.");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tooltip")).toHaveText("Mend the two problems first.");
  });

  test("a tap shows why", async ({ browser }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 720 } });
    const page = await context.newPage();
    await open(page, "primitives/button");
    await page.getByRole("button", { name: "Publish" }).first().tap({ force: true });
    await expect(page.getByRole("tooltip")).toHaveText("Mend the two problems first.");
    await context.close();
  });
});

test.describe("a context menu", () => {
  for (const key of ["ContextMenu", "Shift+F10"]) {
    test(`opens by ${key}, chooses by Enter and gives the focus back`, async ({ page }) => {
      await open(page, "primitives/context-menu");
      const step = page.getByRole("button", { name: "Step: fetch posts" });
      await step.press(key);
      await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(page.getByText("Duplicated")).toBeVisible();
      await expect(step).toBeFocused();
    });
  }

  test("an item that is disabled with a reason is reached and does nothing", async ({ page }) => {
    await open(page, "primitives/context-menu");
    await page.getByRole("button", { name: "Step: fetch posts" }).press("Shift+F10");
    await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
    await page.keyboard.press("End");
    const item = page.getByRole("menuitem", { name: "Delete" });
    await expect(item).toBeFocused();
    await expect(item).toContainText("A run is still using this step.");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Nothing chosen yet")).toBeAttached();
  });
});
