import { expect as expectPage } from "@playwright/test";
import { afterAll, beforeAll, test } from "vitest";
import { type OpenBench, openBench } from "./open-bench.ts";

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const editor = async () => {
  const page = await bench.show("primitives/code-editor");
  const code = page.getByLabel("JavaScript").first();
  await code.fill("if (a) {");
  return { page, code };
};

test("Tab indents, Enter keeps the indentation, Shift and Tab takes it back, and undo undoes", async () => {
  const { page, code } = await editor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("b();");
  await page.keyboard.press("Enter");
  await page.keyboard.type("c();");
  await expectPage(code).toHaveValue("if (a) {\n  b();\n  c();");
  await page.keyboard.press("Shift+Tab");
  await expectPage(code).toHaveValue("if (a) {\n  b();\nc();");
  await page.keyboard.press("Control+z");
  await expectPage(code).toHaveValue("if (a) {\n  b();\n  c();");
});

test("nobody is trapped: Escape, then Tab, leaves it forwards and backwards", async () => {
  const { page, code } = await editor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expectPage(code).not.toBeFocused();
  await expectPage(code).toHaveValue("if (a) {");
  await code.focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  await expectPage(code).not.toBeFocused();
  await code.focus();
  await page.keyboard.press("Escape");
  await page.keyboard.type("x");
  await page.keyboard.press("Tab");
  await expectPage(code).toBeFocused();
});
