import { expect, test } from "vitest";
import { checkBombs, checkEscapes } from "./check-sandbox.ts";

/** A child that runs the same engine with one host function too many. */
const leakyChild = `
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
const [, , , engineUrl, wasmUrl] = process.argv;
const { QuickJS } = await import(engineUrl);
const wasm = new WebAssembly.Module(readFileSync(new URL(wasmUrl)));
const say = (answer) => process.stdout.write(JSON.stringify(answer) + "\\n");
const start = \`(program, input) => {
  program({ log() {} }, ...JSON.parse(input)).then(
    (value) => { globalThis.own_out = JSON.stringify(value); },
    (error) => { globalThis.own_out = JSON.stringify(String(error)); });
}\`;
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const { id, program, input } = JSON.parse(line);
  const endsAt = Date.now() + 100;
  const vm = await QuickJS.create({ wasm, interruptHandler: () => Date.now() > endsAt });
  vm.setProp(vm.global, "hostRead", vm.newFunction("hostRead", (name) => vm.newString(readFileSync(name.toString(), "utf8"))));
  let output = "null";
  try {
    vm.callFunction(vm.evalCode(start), vm.undefined, vm.evalCode(program), vm.newString(input));
    vm.executePendingJobs();
    output = vm.evalCode("own_out").toString();
  } catch {}
  say({ id, ok: true, output, log: "" });
}`;

test("a way out that the child opens is found by what comes through it", { timeout: 240_000 }, async () => {
  const { counts, faults } = await checkEscapes({ isFull: false }, { childText: leakyChild, every: 25, generated: 10 });
  expect(Number(counts["escapes"])).toBeGreaterThan(10);
  expect(faults.join("\n")).toContain("the global hostRead answers file-");
  expect(faults.join("\n")).toContain("read a file");
});

test("a child that nobody ends from outside is found by how long a bomb lives", { timeout: 240_000 }, async () => {
  const { counts, faults } = await checkBombs({ limits: { wallMs: 3000 } });
  expect(faults.join("\n")).toContain("the life of a time bomb in ms");
  expect(Number(counts["longestMs"])).toBeGreaterThan(2000);
});
