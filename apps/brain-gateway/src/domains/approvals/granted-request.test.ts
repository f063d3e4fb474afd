import { expect, test } from "vitest";
import { openRequest, parseRequest, requestFields, shownRequest } from "./granted-request.ts";

const own = {
  method: "POST",
  url: "https://shop.example/orders",
  headers: { authorization: "Bearer not-for-everybody", "x-order": "7" },
  body: { total: 21, token: "also-not-for-everybody" },
};
const shown = shownRequest(own);
const edit = (change: object) => parseRequest({ ...shown, ...change }, shown, "edits.0.arguments");

test("what is edited leaves with the secrets of the step, which the approver never sees", () => {
  const edited = edit({
    url: "https://shop.example/orders/7",
    headers: { authorization: "[redacted]", "x-order": "8" },
  });
  expect(JSON.stringify(edited)).not.toContain("not-for-everybody");
  expect(openRequest({ given: edited, shown }, own)).toEqual({
    ...own,
    url: "https://shop.example/orders/7",
    headers: { authorization: "Bearer not-for-everybody", "x-order": "8" },
  });
});

test("a secret is not carried to another address; without it the request may go there", () => {
  const url = "https://elsewhere.example/orders";
  expect(() => edit({ url })).toThrow(/own address alone/);
  expect(() => edit({ url: "http://shop.example/orders" })).toThrow(/own address alone/);
  expect(() => openRequest({ given: { ...shown, url }, shown }, own)).toThrow(/own address alone/);
  expect(openRequest({ given: edit({ url, headers: {}, body: { total: 3 } }), shown }, own)).toEqual({
    ...{ method: "POST", url, headers: {}, body: { total: 3 } },
  });
});

test("a body that the approver removed is not there, in whatever the request is laid over", () => {
  const { body: _, ...bare } = shown;
  const url = "https://elsewhere.example/orders";
  const given = parseRequest({ ...bare, url, headers: {} }, shown, "edits.0.arguments");
  const sent = { ...own, ...openRequest({ given, shown }, own) };
  expect(sent).toEqual({ method: "POST", url, headers: {} });
  expect(JSON.stringify(sent)).not.toContain("not-for-everybody");
});

test("a secret is not moved elsewhere in the request, nor changed in part", () => {
  expect(() => edit({ headers: { "x-order": "[redacted]" } })).toThrow(/in part/);
  expect(() => edit({ body: { total: 22, token: "[redacted]" } })).toThrow(/in part/);
  expect(() => edit({ url: "https://shop.example/[redacted]" })).toThrow(/in part/);
});

test("no secret is written here, and nothing the step itself would refuse", () => {
  expect(() => edit({ headers: { authorization: "Bearer of-the-approver" } })).toThrow(/into the step itself/);
  expect(() => edit({ url: "ftp://shop.example" })).toThrow(/web address/);
  expect(() => edit({ method: "GET" })).toThrow();
});

test("the form has a field for each part, and no reading method", () => {
  const fields = requestFields("nl");
  expect(fields.map(({ name, control }) => [name, control])).toEqual([
    ["method", "select"],
    ["url", "text"],
    ["headers", "key_values"],
    ["body", "json"],
  ]);
  expect(fields[0]).toMatchObject({ label: "Methode" });
  expect(fields[0]?.options?.map(({ value }) => value)).toEqual(["POST", "PUT", "PATCH", "DELETE"]);
});
