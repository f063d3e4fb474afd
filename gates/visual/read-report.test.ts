import { expect, test } from "vitest";
import { readReport } from "./read-report.ts";

const specs = (message: string, picture: string) => [
  {
    tests: [{ results: [{ errors: [{ message }], annotations: [{ type: "picture", description: picture }] }] }],
  },
];

test("what failed in a file, in a describe of it and in a describe of that is told alike", () => {
  const innermost = { specs: specs("Error: a list that gives the focus away\n    at somewhere", "c.png") };
  const inner = { specs: specs("\u001b[31mError: a day out of bounds\u001b[39m", "b.png"), suites: [innermost] };
  const file = { specs: specs("looks different\n  12 pixels (ratio 0.01 of all)", "a.png"), suites: [inner] };
  expect(readReport(JSON.stringify({ suites: [file], errors: [{}] }))).toEqual({
    pictures: ["a.png", "b.png", "c.png"],
    faults: [
      "failed without a word",
      "looks different: 12 pixels (ratio 0.01 of all)",
      "a day out of bounds",
      "a list that gives the focus away",
    ],
  });
});
