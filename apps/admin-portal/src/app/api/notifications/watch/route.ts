import { streamRoute } from "@/portal.ts";

export const dynamic = "force-dynamic";
export const GET = streamRoute((gateway) => gateway.platformNotifications.watch);
