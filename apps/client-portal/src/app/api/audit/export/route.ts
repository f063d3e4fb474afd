import { fileRoute } from "@/portal.ts";

export const POST = fileRoute((gateway) => gateway.audit.export);
