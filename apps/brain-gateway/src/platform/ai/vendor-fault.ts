import { z } from "zod";

const text = z.string().catch("");

/** OpenAI, OpenRouter and Anthropic all answer `{ error: { message, type, code } }`, with parts missing or numeric. */
const VendorErrorBody = z.object({
  error: z.object({
    message: text,
    type: text,
    code: z.union([z.string(), z.number().transform(String)]).catch(""),
  }),
});

export type VendorFault = {
  kind: "no_credit" | "no_permission" | "rejected" | "rate_limited" | "no_model" | "refused" | "unavailable";
  status: number;
  /** The vendor's own sentence, cut short; may be shown, since a tenant's own key asked. */
  detail: string;
};

/** Keys never go into a sentence, and vendors like to quote the one they refuse. */
const withoutKeys = (message: string): string =>
  message
    .replace(/\b(?:sk|key|pk)-[\w*.-]{4,}/gi, "[key]")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);

const isNoCredit = (status: number, code: string, message: string): boolean =>
  status === 402 ||
  /insufficient_quota|billing_not_active|billing_hard_limit|insufficient_credits/.test(code) ||
  (status >= 400 && status < 500 && /credit balance is too low|exceeded your current quota/i.test(message));

const kindOf = (status: number, code: string, message: string): VendorFault["kind"] => {
  if (isNoCredit(status, code, message)) return "no_credit";
  if (status === 401) return /missing scopes|insufficient permissions/i.test(message) ? "no_permission" : "rejected";
  if (status === 403) return "no_permission";
  if (status === 429) return "rate_limited";
  if (status === 404) return "no_model";
  return status >= 400 && status < 500 && status !== 408 ? "refused" : "unavailable";
};

/** What a failed answer means, whichever vendor gave it. */
export const vendorFaultOf = (status: number, body: unknown): VendorFault => {
  const parsed = VendorErrorBody.safeParse(body);
  const { message, type, code } = parsed.success ? parsed.data.error : { message: "", type: "", code: "" };
  return { kind: kindOf(status, `${code} ${type}`, message), status, detail: withoutKeys(message) };
};

/** `Retry-After` in whole seconds, from seconds or a date; nothing when absent or unreadable. */
export const retryAfterSecondsOf = (header: string | null | undefined, nowMs = Date.now()): number | undefined => {
  if (!header) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
};
