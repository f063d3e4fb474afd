/** GET of `app/api/health/route.ts`: says that this process serves, and depends on nothing else. */
export const healthRoute = (): Response =>
  Response.json({ status: "up" }, { headers: { "cache-control": "private, no-store" } });
