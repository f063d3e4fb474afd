import { describe, expect, it } from "vitest";
import { browserName } from "./browser-name.ts";

describe("browserName", () => {
  it("tells apart browsers whose user agents name each other", () => {
    const chrome =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
    expect(browserName(chrome)).toEqual({ browser: "Chrome", system: "Linux" });
    expect(browserName(`${chrome} Edg/156.0`)).toEqual({ browser: "Edge", system: "Linux" });
    expect(browserName("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1")).toEqual({
      browser: "Safari",
      system: "iOS",
    });
    expect(browserName("curl/8.0")).toBeNull();
  });
});
