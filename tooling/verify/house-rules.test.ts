import { expect, test } from "vitest";
import { findHouseRuleViolations } from "./house-rules.ts";
import { plantRepository } from "./plant-repository.ts";

const card = "packages/ui/src/card.tsx";
const findingsIn = (file: string, text: string): string[] => findHouseRuleViolations(plantRepository({ [file]: text }));
const inCard = (classes: string): string[] => findingsIn(card, `export const card = "${classes}";`);

test.each([
  ["bg-gradient-to-r", "no gradients"],
  ["bg-linear-45", "no gradients"],
  ["bg-[#fff]", "colours come from tokens"],
  ["text-[oklch(0.5_0.1_200)]", "colours come from tokens"],
  ["bg-[red]", "colours come from tokens"],
  ["shadow-[0_0_4px_#f00]", "colours come from tokens"],
  ["[color:#f00]", "colours come from tokens"],
  ["hover:[border-color:crimson]", "colours come from tokens"],
  ["bg-[linear-gradient(var(--a),var(--b))]", "no gradients"],
  ["[background:radial-gradient(var(--a),var(--b))]", "no gradients"],
  ["[z-index:99]", "overlays stack by DOM order"],
  ["text-red-500", "colours come from tokens"],
  ["hover:bg-slate-100", "colours come from tokens"],
  ["border-s-amber-400/50", "colours come from tokens"],
  ["text-white", "colours come from tokens"],
  ["dark:bg-raised", "tokens carry the dark theme"],
  ["dark:hover:text-fg", "tokens carry the dark theme"],
  ["z-50", "overlays stack by DOM order"],
  ["z-[99]", "overlays stack by DOM order"],
  ["z-(--stack)", "overlays stack by DOM order"],
  ["ml-2", "sides are logical"],
  ["-mr-px", "sides are logical"],
  ["md:pl-4", "sides are logical"],
  ["pr-2!", "sides are logical"],
  ["left-0", "sides are logical"],
  ["-right-2", "sides are logical"],
  ["sm:text-left", "sides are logical"],
  ["border-r", "sides are logical"],
  ["rounded-tl-card", "sides are logical"],
  ["[&>input]:pr-10", "sides are logical"],
])("the class %s is found: %s", (name, why) => {
  expect(inCard(`p-2 ${name}`)).toEqual([expect.stringMatching(`^${card}:1 .*${why}`)]);
});

test("a class in a template with values in it is found on its own line", () => {
  const text = "export const card = (isWide: boolean) => `p-2\n  ${isWide ? 'a' : 'b'} ml-2`;";
  expect(findingsIn(card, text)).toEqual([expect.stringContaining(`${card}:2 ml-2`)]);
});

test.each([
  "bg-surface text-fg-muted",
  "z-10",
  "border-border-strong",
  "grid-cols-[1fr_auto]",
  "shadow-[0_0_0_1px_var(--color-border)] [color:var(--color-fg)]",
  "bg-primary-subtle",
  "dark:hidden",
  "ms-2 -me-px ps-4 start-0 text-start border-e rounded-ss-card",
  "left-1/2 -translate-x-1/2",
  "to-be-continued",
])("the classes %s are allowed", (classes) => {
  expect(inCard(classes)).toEqual([]);
});

test.each([
  ["a raw colour", "a { color: #ff0000; }", "colours come from tokens"],
  ["a named colour", "a {\n  color: red;\n}", "colours come from tokens"],
  ["a gradient", "a { background: linear-gradient(var(--a), var(--b)); }", "no gradients"],
  ["a high place in the stack", "a { z-index: 60; }", "overlays stack by DOM order"],
  ["a left side", "a {\n  margin-left: 4px;\n}", "sides are logical"],
])("a stylesheet with %s is found", (_, text, why) => {
  expect(findingsIn("packages/ui/src/styles/card.css", text)).toEqual([expect.stringContaining(why)]);
});

test("the tokens themselves may be written as colours", () => {
  expect(findingsIn("packages/ui/src/styles/tokens.css", ":root { --fg: oklch(.23 .018 262); }")).toEqual([]);
});

const screen = "apps/client-portal/src/features/runs/run-card.tsx";
const inScreen = (markup: string): string[] => findingsIn(screen, `export const Card = () => ${markup};\n`);

test.each([
  ["between tags", "<p>Nothing here</p>"],
  ["in a fragment", "<>Nothing here</>"],
  ["in braces", `<p>{"Nothing here"}</p>`],
  ["behind a condition", `<p>{isEmpty ? "Nothing here" : name}</p>`],
  ["behind an and", `<p>{isEmpty && "Nothing here"}</p>`],
  ["in a template", "<p>{`${count} of them: Nothing here`}</p>"],
  ["as an aria-label", `<button aria-label="Nothing here" />`],
  ["as a title", `<p title={"Nothing here"} />`],
  ["as a placeholder", `<input placeholder="Nothing here" />`],
  ["as an alt", `<img alt={isEmpty ? "Nothing here" : name} />`],
])("a text written %s is found", (_, markup) => {
  expect(inScreen(markup)).toEqual([expect.stringMatching(`^${screen}:1 .*Nothing here" belongs into a words`)]);
});

test.each([
  ["fill", `<path fill="red" />`, "colours come from tokens"],
  ["stroke", `<path stroke={"#fff"} />`, "colours come from tokens"],
  ["style", `<p style={{ color: "rgb(0 0 0)" }} />`, "colours come from tokens"],
  ["style", `<p style={{ background: "linear-gradient(var(--a), var(--b))" }} />`, "no gradients"],
  ["style", "<p style={{ zIndex: 99 }} />", "overlays stack by DOM order"],
])("what %s paints by %s is found", (name, markup, why) => {
  expect(inScreen(markup)).toEqual([expect.stringMatching(`^${screen}:1 ${name}: .*${why}`)]);
});

test("what is painted by tokens, placed by what was measured, or read by machines is allowed", () => {
  const markup = `<p style={{ height: size, zIndex: 1 }}><path fill="var(--chart-1)" stroke="currentColor" /></p>`;
  expect(inScreen(markup)).toEqual([]);
  const code = "packages/portal-kit/src/client/security/qr-code.tsx";
  expect(findingsIn(code, `export const QrCode = () => <rect fill="white" />;`)).toEqual([]);
});

test.each([
  ["as a table's heading", `const columns = [{ id: "name", header: "Nothing here" }];`],
  ["as a page's title", `export const metadata = { title: "Nothing here" };`],
  ["as a toast", `toast.error("Nothing here");`],
  ["as a toast's second line", `toast.success(t.saved, { description: isOld ? "Nothing here" : t.now });`],
])("a text written %s is found, in a hook too", (_, text) => {
  for (const file of [screen, "apps/client-portal/src/features/runs/use-run.ts"])
    expect(findingsIn(file, text)).toEqual([expect.stringContaining(`"Nothing here" belongs into a words`)]);
});

test("what an object calls its parts is no text", () => {
  expect(findingsIn(screen, `const looks = { title: "font-semibold", label: "out" };`)).toEqual([]);
});

test.each([
  ["a phrase of a catalogue", `<p aria-label={t.label}>{t.empty}</p>`],
  ["punctuation between values", `<p>{a} · {b} ({"–"})</p>`],
  ["the product's name", "<p>BizOSaaS</p>"],
  ["what a machine reads", "<p><Code>{`steps.${id}`}</Code></p>"],
  ["a value that is no text", `<Button variant="primary" type="submit">{t.save}</Button>`],
])("%s is allowed on a screen", (_, markup) => {
  expect(inScreen(markup)).toEqual([]);
});

test("a part of the design system that is given classes is found, a plain element is not", () => {
  const text = (name: string) =>
    `import { Button } from "@bizosaas/ui";\nexport const a = () => <${name} className="p-2" />;\nexport { Button };\n`;
  expect(findingsIn(screen, text("Button"))).toEqual([expect.stringContaining("Button takes variant and size")]);
  expect(findingsIn(screen, text("div"))).toEqual([]);
});

const words = "apps/client-portal/src/features/runs/words.ts";
const catalogue = (en: string, nl: string) =>
  `export const runWords = defineWords({ en: { ${en} }, nl: { ${nl} } });\n`;

test.each([
  ["a phrase without Dutch", `a: "One", b: { c: "Two" }`, `a: "Een", b: {}`, "b.c has no Dutch"],
  ["a Dutch phrase without English", `a: "One"`, `a: "Een", b: "Twee"`, "b has no English"],
  ["a phrase that was not translated", `a: "Nothing here"`, `a: "Nothing here"`, `"Nothing here" is not translated`],
  [
    "a phrase with values that was not translated",
    "a: (count: number) => `${count} left`",
    "a: (count) => `${count} left`",
    `"left" is not translated`,
  ],
])("%s is found", (_, en, nl, finding) => {
  expect(findingsIn(words, catalogue(en, nl))).toEqual([expect.stringContaining(finding)]);
});

test("a catalogue in both languages is allowed, with the words that both have", () => {
  const en = "status: `Status`, runs: (count: number): string => `${count} runs here`, unit: `%`";
  const nl = "status: `Status`, runs: (count) => `hier ${count} runs`, unit: `%`";
  expect(
    findingsIn(words, catalogue(en.replaceAll("`Status`", `"Status"`), nl.replaceAll("`Status`", `"Status"`))),
  ).toEqual([]);
});

test("a word of the design system that is not translated is found", () => {
  const planted = plantRepository({
    "packages/ui/src/words/ui-words.tsx": `export const englishUiWords = { close: "Close", open: "Open" };`,
    "packages/ui/src/words/dutch-ui-words.ts": `export const dutchUiWords = { close: "Sluiten" };`,
  });
  expect(findHouseRuleViolations(planted)).toEqual([expect.stringContaining("open has no Dutch")]);
});

test.each(["packages/db/src/utils.ts", "packages/db/src/scope-v2.ts", "packages/db/src/withTenant.ts"])(
  "the file name %s is found",
  (name) => {
    expect(findingsIn(name, "export {};")).toHaveLength(1);
  },
);

test("Next's own file names are allowed", () => {
  const names = ["app/(auth)/[tenant]/page.tsx", "app/api/[...slug]/route.ts", "app/not-found.tsx"];
  const files = Object.fromEntries(names.map((name) => [`apps/client-portal/src/${name}`, "export {};"]));
  expect(findHouseRuleViolations(plantRepository(files))).toEqual([]);
});

test("a client module in a list of exports is named, so that a page brings only what it shows", () => {
  const list = (line: string) =>
    findHouseRuleViolations(
      plantRepository({
        "packages/ui/src/index.ts": line,
        "packages/ui/src/menu.tsx": '"use client";\n\nexport const Menu = () => null;\n',
        "packages/ui/src/plain.tsx": "export const Plain = () => null;\n",
      }),
    );
  expect(list('export * from "./menu.tsx";')).toEqual([expect.stringContaining("export it by its names")]);
  expect(list('export { Menu } from "./menu.tsx";\nexport * from "./plain.tsx";')).toEqual([]);
});
