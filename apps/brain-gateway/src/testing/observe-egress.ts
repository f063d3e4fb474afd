import type { Services } from "../platform/services/services.ts";

export type ObservedCall = { method: string; url: URL };

/**
 * The same services with an ear on the way out: every call is noted, and `beforeCall` may hold one up or throw in its
 * place. The calls themselves are real.
 */
export const observeEgress = (
  services: Services,
  beforeCall: (call: ObservedCall, index: number) => void | Promise<void> = () => {},
): { services: Services; calls: ObservedCall[] } => {
  const calls: ObservedCall[] = [];
  const { egress } = services;
  const fetch: Services["egress"]["fetch"] = async (url, options) => {
    const call = { method: options.method ?? "GET", url: new URL(url) };
    calls.push(call);
    await beforeCall(call, calls.length);
    return egress.fetch(url, options);
  };
  return { services: { ...services, egress: { ...egress, fetch } }, calls };
};
