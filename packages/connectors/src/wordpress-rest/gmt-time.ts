import { z } from "zod";

/** WordPress's `*_gmt` fields: UTC, but written without a zone; zeros stand for "never". */
export const GmtTime = z
  .string()
  .nullish()
  .transform((text) => {
    if (!text || text.startsWith("0000")) return null;
    const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  });
