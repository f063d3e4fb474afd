import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { type Engine, runGuest } from "./run-guest.ts";
import type { SandboxCall } from "./sandbox-frames.ts";
import type { SandboxLimits } from "./sandbox-limits.ts";

// The namespace comes with the browser's types, which nothing else here needs.
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };

/** The child: reads a call a line, answers a line. It is given its limits and nothing else, and holds nothing worth having. */
const [limitsText = "", engineUrl = "", wasmUrl = ""] = process.argv.slice(2);
const limits = JSON.parse(limitsText) as SandboxLimits;
const { QuickJS } = (await import(engineUrl)) as Pick<Engine, "QuickJS">;
const engine: Engine = { QuickJS, wasm: new WebAssembly.Module(readFileSync(new URL(wasmUrl))) };

const namesOf = () =>
  [globalThis, Object.prototype, Array.prototype, Function.prototype].map((holder) => Reflect.ownKeys(holder).length);
const before = String(namesOf());

const say = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`);

await runGuest(engine, limits, { id: 0, program: "(async () => 1)", input: "{}" });
say({ ready: true });

for await (const line of createInterface({ input: process.stdin })) {
  const call = JSON.parse(line) as SandboxCall;
  const answer = await runGuest(engine, limits, call);
  // Something of the guest's in our own realm would mean that it got out.
  if (String(namesOf()) !== before) process.exit(86);
  say(answer);
}
