import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { floods, memoryBombs, timeBombs } from "./bombs.ts";
import { type BombCheck, checkBombs, checkEscapes } from "./check-sandbox.ts";

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

/** Takes a third of a second for whatever it is asked, and then says that it failed. */
const uselessChild = `
import { createInterface } from "node:readline";
const say = (answer) => process.stdout.write(JSON.stringify(answer) + "\\n");
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const { id } = JSON.parse(line);
  setTimeout(() => say({ id, ok: false, fault: "thrown", name: "", message: "", line: null, column: null, log: "" }), 333);
}`;

const childOf = (text: string): URL => {
  const folder = mkdtempSync(path.join(tmpdir(), "sandbox-child-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, "child.mjs"), text);
  return pathToFileURL(path.join(folder, "child.mjs"));
};

describe("a bound that is taken away is missed", () => {
  const megabyte = 1_048_576;
  const few = { warmCalls: 1 };
  /** By the clock alone: a machine that does other things as well ends no bomb before it gets there. */
  const patient = { wallMs: 20_000 };
  const cases: Record<string, [check: BombCheck, told: string]> = {
    "of time outside the child": [
      { ...few, bombs: { time: timeBombs.slice(-2) }, limits: { wallMs: 3000 } },
      "the life of a time bomb in ms is",
    ],
    "of memory": [
      {
        ...{ ...few, bombs: { memory: memoryBombs.slice(0, 1) } },
        limits: { ...patient, heapBytes: 500 * megabyte, wasmPages: 9600, residentBytes: 1000 * megabyte },
      },
      "the memory of a child in MB is",
    ],
    "of output": [
      { ...few, bombs: { flood: floods }, limits: { ...patient, outputBytes: 8 * megabyte } },
      "the number of bombs that got through is",
    ],
    "of the log": [
      { ...few, bombs: { flood: floods }, limits: { ...patient, logCharacters: 100_000 } },
      "the characters of a log is",
    ],
  };
  test.each(Object.entries(cases))("%s", { timeout: 120_000 }, async (_, [check, told]) => {
    const { faults } = await checkBombs(check);
    expect(faults).toContainEqual(expect.stringContaining(told));
  });
});

test("a tenant whose calls are slow, few and wrong beside another's bombs is found", { timeout: 120_000 }, async () => {
  const childUrl = childOf(uselessChild);
  const { faults } = await checkBombs({ childUrl, bombs: { flood: floods }, warmCalls: 3 });
  expect(faults).toEqual([
    expect.stringContaining("the number of another tenant's calls that failed is"),
    expect.stringContaining("the number of another tenant's calls beside the bombs is"),
    expect.stringContaining("a warm call in ms, the median is"),
  ]);
});
