import { expect as base } from "@playwright/test";

/** These steps call real sites and run real workflows, and the gates take them outside the test runner's settings. */
export const expect = base.configure({ timeout: 60_000 });
