import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ensureKeyFile, readKeyFile } from "./key-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "key-file-"));
const file = path.join(folder, "keys", "kek");
afterAll(() => rmSync(folder, { recursive: true }));

describe("the key file", () => {
  it("is made once, for its owner alone, and never replaced", () => {
    expect(ensureKeyFile(file)).toBe(true);
    const first = readFileSync(file, "utf8");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(ensureKeyFile(file)).toBe(false);
    expect(readFileSync(file, "utf8")).toBe(first);
    expect(readKeyFile(file)).toHaveLength(32);
  });

  it("is refused when others may read it or when it is no key", () => {
    chmodSync(file, 0o640);
    expect(() => readKeyFile(file)).toThrow("chmod 600");
    const short = path.join(folder, "short");
    writeFileSync(short, "c2hvcnQ=", { mode: 0o600 });
    expect(() => readKeyFile(short)).toThrow("32 bytes");
  });
});
