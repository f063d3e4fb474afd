import { expect, test } from "vitest";
import { fluentFailure } from "./fluentcrm-failure.ts";

const answered = (status: number, body: unknown) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const read = { bytes: new TextEncoder().encode(text), text: () => text, json: (): unknown => JSON.parse(text) };
  return fluentFailure({ status, url: "https://example.com/", headers: new Headers(), ...read });
};

test.each([
  [
    "a rule that it broke",
    422,
    { email: { unique: "Provided email already assigned." } },
    "conflict",
    "already assigned",
  ],
  ["several rules", 422, { email: { required: "The email is required." } }, "invalid_input", "is required"],
  ["fields beside a sentence", 422, { message: "", errors: { name: ["Name it."] } }, "invalid_input", "Name it."],
  ["a sentence with markup", 423, { message: "<b>Column</b> is not valid" }, "invalid_input", "Column is not valid"],
  ["nothing", 422, {}, "invalid_input", "refused the values."],
  ["a record that is gone", 404, { message: "No query results for model." }, "not_found", "no longer has"],
  ["WordPress's own refusal", 403, { code: "rest_forbidden", message: "Sorry." }, "forbidden", "Sorry."],
  ["no such route", 404, { code: "rest_no_route", message: "" }, "upstream_failed", "isn't active"],
  ["a page", 422, "<html></html>", "upstream_failed", "page instead of data"],
  ["a page that says it is data", 404, "{damaged", "upstream_failed", "page instead of data"],
])("%s is a failure that says what it is", (_, status, body, code, words) => {
  expect(answered(status, body)).toMatchObject({ code, message: expect.stringContaining(words) });
});

test("the fields that were refused are told one by one", () => {
  const { fields } = answered(422, { email: { email: "No address.", required: "Fill it in." } });
  expect(fields).toEqual([
    { path: "email", message: "No address." },
    { path: "email", message: "Fill it in." },
  ]);
});
