import { expect, test } from "vitest";
import { normalizeSiteUrl } from "./site-url.ts";

test.each([
  ["example.com", "https://example.com"],
  [" https://Example.com/ ", "https://example.com"],
  ["http://example.com:8080/", "http://example.com:8080"],
  ["https://example.com/blog/", "https://example.com/blog"],
  ["https://example.com/blog/wp-admin/post.php?post=1&action=edit", "https://example.com/blog"],
  ["https://example.com/wp-login.php", "https://example.com"],
  ["https://example.com/wp-json/wp/v2/posts", "https://example.com"],
  ["https://example.com//blog//#top", "https://example.com/blog"],
  ["bücher.example", "https://xn--bcher-kva.example"],
])("%j becomes %j", (typed, url) => {
  expect(normalizeSiteUrl(typed)).toBe(url);
});

test.each([
  "",
  "ftp://example.com",
  "file:///etc/passwd",
  "https://user:pass@example.com",
  "http://",
  "https://exa mple",
])("%j is not a site", (typed) => {
  expect(normalizeSiteUrl(typed)).toBeNull();
});
