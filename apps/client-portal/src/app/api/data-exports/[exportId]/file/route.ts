import { fileRoute } from "@/portal.ts";

export const GET = fileRoute((gateway) => gateway.dataExports.download);
