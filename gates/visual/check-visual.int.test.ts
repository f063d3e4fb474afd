import { describe, expect, test } from "vitest";
import { checkVisual } from "./check-visual.ts";

/** A border of controls that is a shade lighter: what a careless edit of one token does. */
const paleBorder = ":root{--border-strong:oklch(.66 .014 262)!important}";
const page = "primitives/dialog";

describe("gate:visual", () => {
  // The whole bench takes minutes: `npm run gate:visual` goes through it.
  test("a page that nobody touched looks as committed, and axe finds nothing", { timeout: 120_000 }, async () => {
    const { faults, counts } = await checkVisual({ isFull: false, page });
    expect(faults).toEqual([]);
    expect(counts["pictures"]).toBeGreaterThan(1);
  });

  test("one token changed by a shade is told, by the page's name", { timeout: 120_000 }, async () => {
    const { faults } = await checkVisual({ isFull: false, page, plantedCss: paleBorder });
    expect(faults.join("\n")).toContain(`${page}.with-a-form.light-1280 looks different`);
  });

  test("a complaint on the console is told", { timeout: 120_000 }, async () => {
    // A font that the browser can't read: it says so there, and nowhere else.
    const unreadable =
      "@font-face{font-family:planted;src:url(/index.html)}main::after{content:'.';font-family:planted}";
    const { faults } = await checkVisual({ isFull: false, page, plantedCss: unreadable });
    expect(faults.join("\n")).toMatch(/primitives\/dialog\.light-1280 writes to the console: .*font/);
  });

  test("text below AA, a page wider than the screen and a control of 42 pixels for a finger are told", {
    timeout: 120_000,
  }, async () => {
    const paleText = ":root{--fg-muted:oklch(.75 .018 262)!important}";
    const wide = "main{min-width:3000px}";
    const tight =
      "@media (pointer:coarse){button{height:42px!important;min-height:0!important}button::after{content:none!important}}";
    const { faults } = await checkVisual({ isFull: false, page, plantedCss: paleText + wide + tight });
    expect(faults.join("\n")).toContain(`${page}.with-a-form.light-1280 fails axe: color-contrast`);
    expect(faults.join("\n")).toContain(`${page}.light-1280 scrolls sideways`);
    expect(faults.join("\n")).toMatch(/on a phone from right to left: button ".+" is \d+ by 42/);
  });
});
