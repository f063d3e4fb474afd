import { readRoute } from "@/portal.ts";

export const GET = readRoute((gateway) => gateway.dataExports.list);
