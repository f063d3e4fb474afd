import { expect, test } from "vitest";
import { leavingTo } from "./own-link.ts";

const click = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false };
const here = { origin: "https://portal.test", pathname: "/settings" };
const link = (href: string, more: { target?: string; isDownload?: boolean } = {}) => {
  const { origin, pathname, search, hash } = new URL(href, here.origin);
  return {
    href,
    origin,
    pathname,
    search,
    hash,
    target: more.target ?? "",
    hasAttribute: () => more.isDownload ?? false,
  };
};

test("a plain click on another page of the portal is held, with its whole address", () => {
  expect(leavingTo(click, link("/runs?status=failed#last"), here)).toBe("/runs?status=failed#last");
});

test("what keeps the form open is not held", () => {
  expect(leavingTo({ ...click, ctrlKey: true }, link("/runs"), here)).toBeNull();
  expect(leavingTo({ ...click, button: 1 }, link("/runs"), here)).toBeNull();
  expect(leavingTo(click, link("/runs", { target: "_blank" }), here)).toBeNull();
  expect(leavingTo(click, link("/export", { isDownload: true }), here)).toBeNull();
  expect(leavingTo(click, link("/settings?tab=2"), here)).toBeNull();
  expect(leavingTo(click, null, here)).toBeNull();
});

test("another site is the browser's to warn about, and a click that was answered is nobody's", () => {
  expect(leavingTo(click, link("https://elsewhere.test/"), here)).toBeNull();
  expect(leavingTo({ ...click, defaultPrevented: true }, link("/runs"), here)).toBeNull();
});
