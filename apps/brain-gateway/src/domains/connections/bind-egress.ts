import type { Egress } from "@bizosaas/connectors/egress";
import { type AppError, isAppError } from "@bizosaas/contracts";

export type BoundEgress = Egress & {
  /** The last address that was refused, so that a vendor's vague failure can name its cause. */
  refusal: () => AppError | undefined;
};

/** The guarded egress for one credential: whatever a connector asks for, it reaches these hosts alone. */
export const bindEgress = (egress: Egress, hosts: readonly string[]): BoundEgress => {
  let refusal: AppError | undefined;
  const noting = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } catch (error) {
      if (isAppError(error) && error.code === "address_refused") refusal = error;
      throw error;
    }
  };
  return {
    fetch: (url, options) => noting(egress.fetch(url, { ...options, hosts })),
    open: (url, options) => noting(egress.open(url, { ...options, hosts })),
    asFetch: (options) => egress.asFetch({ ...options, hosts }),
    close: () => Promise.resolve(),
    refusal: () => refusal,
  };
};
