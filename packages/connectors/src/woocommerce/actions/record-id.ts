import { AppError } from "@bizosaas/contracts";
import { z } from "zod";

export const RecordId = z.coerce
  .string()
  .trim()
  .regex(/^\d{1,18}$/, "A number in WooCommerce, such as 42.");

export const changedSince = (what: string): AppError =>
  new AppError("conflict", `${what} was changed since, so it isn't put back by itself.`);
