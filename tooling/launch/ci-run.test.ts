import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { inheritedEnvironment, root } from "./env.ts";

/** `.ci/run` in a checkout whose packages can't be installed and whose `npm` is the given script. */
const runWith = (npm: string): { code: number | null; lastLine: string } => {
  const checkout = mkdtempSync(path.join(tmpdir(), "ci-run-"));
  const place = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(checkout, name)), { recursive: true });
    writeFileSync(path.join(checkout, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  };
  try {
    place("tooling/launch/install-peers.sh", "echo 'E: Unable to fetch some archives' >&2; exit 100");
    place("bin/npm", npm);
    place("bin/apt-get", "exit 100");
    mkdirSync(path.join(checkout, ".ci"));
    copyFileSync(path.join(root, ".ci/run"), path.join(checkout, ".ci/run"));
    const environment = inheritedEnvironment();
    const { status, stdout } = spawnSync("bash", [path.join(checkout, ".ci/run")], {
      env: { ...environment, PATH: `${path.join(checkout, "bin")}:${environment["PATH"] ?? ""}` },
      encoding: "utf8",
    });
    return { code: status, lastLine: stdout.trimEnd().split("\n").at(-1) ?? "" };
  } finally {
    rmSync(checkout, { recursive: true });
  }
};

test("CI ends with the count of the tests, also where apt fails", () => {
  expect(runWith("echo '12 passed, 3 failed'; exit 1")).toEqual({ code: 1, lastLine: "12 passed, 3 failed" });
  expect(runWith("echo '12 passed, 0 failed'")).toEqual({ code: 0, lastLine: "12 passed, 0 failed" });
});

test("CI ends with a count where the tests can't even begin", () => {
  expect(runWith("echo 'Not installed: zod'; exit 1")).toEqual({ code: 1, lastLine: "0 passed, 1 failed" });
  expect(runWith("true")).toEqual({ code: 1, lastLine: "0 passed, 1 failed" });
});
