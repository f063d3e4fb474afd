import { describe, expect, it } from "vitest";
import { safeNextPath, signInPath } from "./sign-in-path.ts";

describe("where sign-in leads", () => {
  it("stays on this portal, whatever the address asked for", () => {
    const hostile = [
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "/\n/evil.example",
      "https://evil.example",
      "javascript:alert(1)",
      "/a\\b",
      "",
      null,
    ];
    expect(hostile.map(safeNextPath)).toEqual(hostile.map(() => "/"));
    expect(safeNextPath("/content/posts?q=a%20b")).toBe("/content/posts?q=a%20b");
  });

  it("remembers the page that was asked for", () => {
    expect(signInPath("/runs?status=failed")).toBe("/sign-in?next=%2Fruns%3Fstatus%3Dfailed");
    expect(signInPath("//evil.example")).toBe("/sign-in");
  });
});
