/** Runs once when the server starts: a missing variable stops it here, with its name. */
export const register = async (): Promise<void> => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { pinClientAddress, readPortalEnv } = await import("@bizosaas/portal-kit/server");
  readPortalEnv();
  pinClientAddress();
};
