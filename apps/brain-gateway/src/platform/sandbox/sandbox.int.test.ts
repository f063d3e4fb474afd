import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { wrapCode } from "@bizosaas/workflows";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "./sandbox.ts";

let sandbox: Sandbox;
const breaches: string[] = [];

beforeAll(() => {
  sandbox = createSandbox({ size: 2, onBreach: (breach) => breaches.push(breach) });
});
afterAll(() => sandbox.close());

const run = (code: string, input: { trigger?: unknown; steps?: unknown } = {}, tenantId = "tenant") =>
  sandbox.run({
    tenantId,
    program: wrapCode(code),
    input: JSON.parse(JSON.stringify([input.trigger ?? {}, input.steps ?? {}])),
  });

const failureOf = async (code: string): Promise<string> => {
  const result = await run(code);
  return result.ok ? `put out ${JSON.stringify(result.output)}` : result.error.message;
};

describe("what the code gets and gives", () => {
  it("is JSON in and JSON out, with what it logged", async () => {
    const code =
      "console.log('sum of', trigger.list, null);\nreturn { sum: trigger.list[0] + steps.one.n, at: new Date(0) }";
    expect(await run(code, { trigger: { list: [40] }, steps: { one: { n: 2 } } })).toEqual({
      ok: true,
      output: { sum: 42, at: "1970-01-01T00:00:00.000Z" },
      log: ["sum of [40] null"],
    });
    expect(await run("const later = await Promise.resolve(7); return [later, undefined, NaN]")).toMatchObject({
      output: [7, null, null],
    });
  });

  it("says in a sentence, with line and column, what went wrong in it", async () => {
    expect(await failureOf("const order = null;\n  return order.id")).toBe(
      "The code failed (line 2, column 10): TypeError: cannot read property 'id' of null",
    );
    expect(await failureOf("return 1 +;")).toContain("The code can't be read (line 1, column 11)");
    expect(await failureOf("throw 'no stock'")).toBe("The code failed: no stock");
    expect(await failureOf("await new Promise(() => {})")).toBe("The code waits for something that never comes.");
    expect(await failureOf("const a = {}; a.a = a; return a")).toContain(
      "can't be written as JSON (circular reference)",
    );
    expect(await failureOf("function again() { again() } again()")).toContain("The code calls itself too deeply");
    expect(await failureOf("return 'x'.repeat(1_100_000)")).toBe("The code returns more than 1 MB.");
    expect(await failureOf("return '€'.repeat(400_000)")).toBe("The code returns more than 1 MB.");
  });

  it("keeps what was logged before a failure, and no more than it may", async () => {
    const result = await run("for (let at = 0; ; at += 1) { console.log('line', at); if (at > 99_999) throw 1 }");
    expect(result.ok).toBe(false);
    expect(result.log[0]).toBe("line 0");
    expect(result.log.at(-1)).toBe("…");
    expect(result.log.join("\n").length).toBeLessThan(17_000);
  });

  it("starts anew each time: nothing that a call leaves behind is there for the next", async () => {
    await run("globalThis.kept = 1; Object.prototype.kept = 1; Array.prototype.map = () => 'mine'; return 1");
    expect(await run("return [typeof kept, typeof ({}).kept, [1].map((x) => x)]")).toMatchObject({
      output: ["undefined", "undefined", [1]],
    });
  });
});

describe("what the code may not", () => {
  it("has no way out: no process, module, timer, network, nor a variable of ours", async () => {
    const names = "process require module fetch WebAssembly Buffer setTimeout XMLHttpRequest Worker Deno std os".split(
      " ",
    );
    const code = `return ${JSON.stringify(names)}.filter((name) => name in globalThis)`;
    expect(await run(code)).toMatchObject({ output: [] });
    expect(await failureOf("return await import('fs')")).toContain("The code failed");
    const [pid] = sandbox.pids();
    expect(readFileSync(`/proc/${pid}/environ`, "utf8")).toBe("");
  });

  it("is stopped within twice its second, also where the engine itself is deaf", async () => {
    const took = async (code: string) => {
      await Promise.all([run("return 1"), run("return 2")]);
      const startedAt = performance.now();
      const message = await failureOf(code);
      return { message, ms: performance.now() - startedAt };
    };
    for (const code of [
      "for (;;);",
      "try { for (;;); } catch { return 1 } finally { for (;;); }",
      "for (;;) await null",
    ]) {
      const { message, ms } = await took(code);
      expect(message).toMatch(/computed for more than 1 second|took longer than 1.7 seconds/);
      expect(ms).toBeLessThan(2500);
    }
    breaches.length = 0;
    const deaf = await took("return [].concat(Array(1e9)).length");
    expect(deaf.message).toBe("The code took longer than 1.7 seconds and was stopped.");
    expect(deaf.ms).toBeLessThan(2500);
    expect(breaches).toEqual(["wall"]);
  }, 20_000);

  it("brings down its own process at most, while others go on", async () => {
    const bombs = [
      "const all = []; for (;;) all.push(new Uint8Array(1 << 20).fill(1))",
      "const all = []; for (;;) all.push('y'.repeat(1 << 20) + all.length)",
      "let deep = []; for (;;) deep = [deep, deep]",
    ].map((code) => run(code, {}, "bomber"));
    const others = Array.from({ length: 20 }, (_, at) => run(`return ${at}`, {}, "other"));
    for (const [at, result] of (await Promise.all(others)).entries()) expect(result).toMatchObject({ output: at });
    for (const result of await Promise.all(bombs)) expect(result.ok).toBe(false);
  }, 20_000);
});

it("lets one tenant's crowd wait, not another's call", async () => {
  const small = createSandbox({ size: 1 });
  const order: string[] = [];
  const ask = (tenantId: string, at: number) =>
    small.run({ tenantId, program: "(async () => 1)", input: [] }).then(() => order.push(`${tenantId}${at}`));
  const crowd = Array.from({ length: 60 }, (_, at) => ask("a", at).catch(({ code }) => order.push(code)));
  await Promise.all([...crowd, ask("b", 0)]);
  small.close();
  expect(order.indexOf("b0")).toBeLessThan(order.indexOf("a2"));
  expect(order.filter((name) => name === "rate_limited")).toHaveLength(9);
});

it("leaves no process behind when its owner is killed", async () => {
  const script = `
    import { createSandbox } from ${JSON.stringify(new URL("./sandbox.ts", import.meta.url).href)};
    const sandbox = createSandbox({ size: 1 });
    await sandbox.run({ tenantId: "t", program: "(async () => 1)", input: [] });
    console.log(sandbox.pids()[0]);
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [chunk] = await new Promise<Buffer[]>((resolve) =>
    owner.stdout.once("data", (data: Buffer) => resolve([data])),
  );
  const pid = Number(String(chunk));
  owner.kill("SIGKILL");
  const isThere = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  await expect.poll(isThere, { timeout: 5000 }).toBe(false);
});
