import type { ProviderAnswer } from "./call-provider.ts";
import { type AiProviderId, aiProviderOf, aiProviders } from "./providers.ts";
import { type VendorFault, vendorFaultOf } from "./vendor-fault.ts";

/** What a check of a key found. `message` is for the person who entered it. */
export type KeyVerdict =
  | { outcome: "valid"; message: string; note?: string }
  | { outcome: "limited"; reason: "no_credit" | "no_permission"; message: string }
  | { outcome: "invalid"; reason: "malformed" | "rejected"; message: string }
  | { outcome: "unknown"; reason: "unreachable" | "proves_nothing"; message: string };

export const valid = (label: string, note?: string): KeyVerdict => ({
  outcome: "valid",
  message: `${label} accepted this key.${note ? ` ${note}` : ""}`,
  ...(note && { note }),
});

export const limited = (reason: "no_credit" | "no_permission", message: string): KeyVerdict => ({
  outcome: "limited",
  reason,
  message,
});

export const rejected = (label: string): KeyVerdict => ({
  outcome: "invalid",
  reason: "rejected",
  message: `${label} refused this key. Check that it was copied in full and not revoked.`,
});

export const provesNothing = (message: string): KeyVerdict => ({
  outcome: "unknown",
  reason: "proves_nothing",
  message,
});

const unreachable = (message: string): KeyVerdict => ({ outcome: "unknown", reason: "unreachable", message });

const malformed = (message: string): KeyVerdict => ({ outcome: "invalid", reason: "malformed", message });

/** What can be said of a key without sending it anywhere; nothing when it may be a key. */
export const malformedVerdict = (provider: AiProviderId, key: string): KeyVerdict | undefined => {
  const { label, keyHint } = aiProviderOf(provider);
  if (key === "") return malformed(`Enter a key. ${keyHint}`);
  if (/^bearer\s/i.test(key)) return malformed("Enter the key alone, without the word Bearer.");
  if (!/^[\x21-\x7e]+$/.test(key)) return malformed(`A key has no spaces or special characters. ${keyHint}`);
  if (key.length > 512) return malformed(`This is too long for a key. ${keyHint}`);
  if (provider === "openai_compatible") return undefined;
  if (key.startsWith("sk-ant-admin")) {
    return malformed("This is an Anthropic admin key, which can't run models. Create an API key instead.");
  }
  const owner = [aiProviders.anthropic, aiProviders.openrouter].find(({ keyPrefix }) => key.startsWith(keyPrefix));
  return owner && owner.id !== provider
    ? malformed(`This looks like a key of ${owner.label}, not of ${label}. ${keyHint}`)
    : undefined;
};

const faultVerdict = (label: string, fault: VendorFault): KeyVerdict => {
  if (fault.kind === "rejected") return rejected(label);
  if (fault.kind === "no_credit") {
    return limited("no_credit", `${label} knows this key, but its account has no credit left. Add credit there.`);
  }
  if (fault.kind === "no_permission") {
    return limited(
      "no_permission",
      `${label} knows this key, but the key may not do what is needed. Widen its permissions.`,
    );
  }
  if (fault.kind === "rate_limited") {
    return unreachable(`${label} asks to slow down, so the key could not be checked. Try again in a minute.`);
  }
  if (fault.kind === "unavailable" && fault.status >= 300 && fault.status < 400) {
    return unreachable(`${label} sends callers on to another address. Enter that final address.`);
  }
  return fault.kind === "unavailable"
    ? unreachable(
        `${label} has a fault of its own (${fault.status}), so the key could not be checked. Try again later.`,
      )
    : unreachable(
        `${label} doesn't answer at this address the way its API should (${fault.status}). Check the base URL.`,
      );
};

/** The verdict of an answer that is no success; nothing for a 2xx, which the caller must read. */
export const failureVerdict = (label: string, answer: ProviderAnswer): KeyVerdict | undefined => {
  if (answer.kind === "unreachable") {
    if (answer.refusal) return unreachable(answer.refusal);
    return unreachable(
      answer.isTimeout
        ? `${label} did not answer within 10 seconds, so the key could not be checked. Try again later.`
        : `${label} can't be reached, so the key could not be checked. Check the address and try again.`,
    );
  }
  if (answer.status >= 200 && answer.status < 300) return undefined;
  return faultVerdict(label, vendorFaultOf(answer.status, answer.body));
};

/** A 2xx that is not the API's shape: a login page, a parked domain. */
export const wrongShape = (label: string): KeyVerdict =>
  unreachable(`${label} answered with something that isn't its API. Check the base URL.`);
