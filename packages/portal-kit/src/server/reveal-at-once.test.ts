import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { revealAtOnce, revealAtOnceHash } from "./reveal-at-once.ts";

const reactDomServer = createRequire(import.meta.url).resolve(
  "next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js",
);

describe("the script that shows streamed content at once", () => {
  it("is the one that the content security policy lets run", () => {
    expect(revealAtOnceHash).toBe(`sha256-${createHash("sha256").update(revealAtOnce).digest("base64")}`);
  });

  it("keeps the time that React waits by from being set", () => {
    const window: Record<string, unknown> = {};
    runInNewContext(revealAtOnce, { window });
    window["$RT"] = 12;
    expect(window["$RT"]).toBeUndefined();
  });

  it("is about a time that React's script still asks for, and waits for nothing without one", () => {
    expect(readFileSync(reactDomServer, "utf8")).toContain(
      '"number"!==typeof $RT?requestAnimationFrame($RV.bind(null,$RB))',
    );
  });
});
