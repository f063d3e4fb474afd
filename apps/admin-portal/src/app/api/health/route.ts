import { healthRoute } from "@bizosaas/portal-kit/server";

export const dynamic = "force-dynamic";
export const GET = healthRoute;
