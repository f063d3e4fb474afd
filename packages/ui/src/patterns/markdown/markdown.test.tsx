import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "./markdown.tsx";

const render = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

const hostile = [
  "<script>alert(1)</script>",
  '<img src="x" onerror="alert(1)">',
  "<iframe src='https://evil.test'></iframe>",
  '<a href="javascript:alert(1)">x</a>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:alert(1))",
  "![x](https://evil.test/pixel.png)",
  "![x][1]\n\n[1]: https://evil.test/pixel.png",
  '[x](https://a.test "onmouseover=alert(1)")',
  "<style>body{background:url(https://evil.test)}</style>",
  "<https://evil.test/><svg onload=alert(1)>",
  "[x](/settings/danger)",
  "[x](//evil.test)",
];

test.each(hostile)("%s makes nothing that runs, loads or leads back into the portal", (text) => {
  const html = render(text);
  expect(html).not.toMatch(/<(script|img|iframe|style|svg|object|embed|form|link|meta)\b/i);
  expect(html).not.toMatch(/<[^>]+\son\w+=/i);
  expect(html).not.toMatch(/(href|src)="(?!https?:|mailto:)/i);
});

test("a link leaves in a new tab that can't reach back", () => {
  expect(render("[site](https://example.com)")).toContain(
    '<a href="https://example.com" target="_blank" rel="noopener noreferrer nofollow"',
  );
});

test("somebody else's headings don't enter the page's outline", () => {
  expect(render("# Big\n\n### Small")).not.toMatch(/<h\d/);
});

test("lists, tables and code keep their shape, and a picture its description", () => {
  const html = render("1. one\n2. two\n\n| a | b |\n| - | - |\n| c | d |\n\n`code` ![a cat](https://x.test/c.png)");
  expect(html).toMatch(/<ol.*<li>one.*<table.*<td[^>]*>d<.*<code[^>]*>code<.*\[a cat\]/s);
});
