import { describe, expect, it } from "vitest";
import { csvLine } from "./csv-line.ts";

describe("a line of CSV", () => {
  it("keeps what would be run as a formula as text", () => {
    expect(csvLine(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a=1"])).toBe(`'=1+1,'+1,'-1,'@SUM(A1),'\t=1,a=1\r\n`);
  });

  it("lets no comma, quote or line end leave its cell", () => {
    expect(csvLine(['Ada "the first", Ltd', "a\r\n=b", ""])).toBe(`"Ada ""the first"", Ltd","a\r\n=b",\r\n`);
    expect(csvLine(['\r=HYPERLINK("x")'])).toBe(`"'\r=HYPERLINK(""x"")"\r\n`);
  });
});
