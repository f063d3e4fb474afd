import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

const Failure = z.object({ message: z.string().default("failed without a word") });
const Result = z.object({
  errors: z.array(Failure),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});
const Suite = z.object({
  specs: z.array(z.object({ tests: z.array(z.object({ results: z.array(Result) })) })),
  /** Each `test.describe` is a suite within its file's. */
  get suites() {
    return z.array(Suite).default([]);
  },
});
const Report = z.object({ suites: z.array(Suite), errors: z.array(Failure) });

export type PicturesRun = { pictures: string[]; faults: string[] };

/** The sentence that names the page, and Playwright's own on how far a picture is off. */
const firstLines = (message: string): string => {
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .map((line) => line.trim());
  const measured = lines.find((line) => /pixels \(ratio|snapshot doesn't exist|Expected an image/.test(line));
  return [lines[0]?.replace(/^Error: /, ""), measured].filter(Boolean).join(": ");
};

const resultsOf = ({ specs, suites }: z.infer<typeof Suite>): z.infer<typeof Result>[] => [
  ...specs.flatMap(({ tests }) => tests.flatMap((each) => each.results)),
  ...suites.flatMap(resultsOf),
];

/** What Playwright's report in JSON tells of the pictures that were compared, and of all that failed. */
export const readReport = (report: string): PicturesRun => {
  const { suites, errors } = Report.parse(JSON.parse(report));
  const results = suites.flatMap(resultsOf);
  return {
    pictures: results.flatMap(({ annotations }) => annotations.flatMap(({ description }) => description ?? [])),
    faults: [...errors, ...results.flatMap((result) => result.errors)].map(({ message }) => firstLines(message)),
  };
};
