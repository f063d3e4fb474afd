import { readRoute } from "@/portal.ts";

export const dynamic = "force-dynamic";
export const GET = readRoute((gateway) => gateway.platformNotifications.list);
