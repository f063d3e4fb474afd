import { expect, test } from "vitest";
import { findHouseRuleViolations } from "./house-rules.ts";
import { plantRepository } from "./plant-repository.ts";

const file = "packages/ui/src/card.tsx";
const inCard = (classes: string): string[] =>
  findHouseRuleViolations(plantRepository({ [file]: `export const card = "${classes}";` }));

test.each([
  "bg-gradient-to-r",
  "bg-[#fff]",
  "text-red-500",
  "hover:bg-slate-100",
  "text-white",
  "dark:bg-raised",
  "z-50",
  "z-[99]",
])("the class %s is found", (name) => {
  expect(inCard(`p-2 ${name}`)).toEqual([expect.stringContaining(`${file}:1`)]);
});

test.each(["bg-surface text-fg-muted", "z-10", "border-border-strong", "grid-cols-[1fr_auto]", "bg-primary-subtle"])(
  "the classes %s are allowed",
  (classes) => {
    expect(inCard(classes)).toEqual([]);
  },
);

test.each(["packages/db/src/utils.ts", "packages/db/src/scope-v2.ts", "packages/db/src/withTenant.ts"])(
  "the file name %s is found",
  (name) => {
    expect(findHouseRuleViolations(plantRepository({ [name]: "export {};" }))).toHaveLength(1);
  },
);

test("Next's own file names are allowed", () => {
  const names = ["app/(auth)/[tenant]/page.tsx", "app/api/[...slug]/route.ts", "app/not-found.tsx"];
  const files = Object.fromEntries(names.map((name) => [`apps/client-portal/src/${name}`, "export {};"]));
  expect(findHouseRuleViolations(plantRepository(files))).toEqual([]);
});
