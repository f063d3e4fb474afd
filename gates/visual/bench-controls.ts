import type { Page } from "@playwright/test";
import { z } from "zod";

const Shown = z.object({ in: z.string(), find: z.string().optional(), after: z.string().optional() });
const Missing = z.strictObject({ not: z.string() });
const Refused = Shown.extend({ reason: z.string(), press: z.array(z.string()).optional() });
const ControlRow = z.object({
  page: z.string(),
  find: z.string(),
  keyboard: Shown.extend({ press: z.array(z.string()) }),
  focus: z.literal(true),
  disabledReason: z.union([Missing, Refused]),
  disabledChoice: Refused.optional(),
  invalid: z.union([Missing, Shown]),
  loading: z.union([Missing, Shown]),
  rtl: z.literal(true),
  coarse: z.union([Missing, z.literal(true)]),
});
export type ShownState = z.infer<typeof Shown>;
export type RefusedState = z.infer<typeof Refused>;
export type ControlRow = z.infer<typeof ControlRow>;

/** The workbench's table of controls, as the bench itself tells it. */
export const readControls = async (page: Page): Promise<Record<string, ControlRow>> =>
  z.record(z.string(), ControlRow).parse(await page.evaluate("workbench.controls"));
