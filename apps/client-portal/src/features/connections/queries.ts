import { cache } from "react";
import { gateway } from "@/portal.ts";

export const listConnectors = cache(async () => (await gateway()).connectors.list({}));
export const listConnections = cache(async () => (await gateway()).connections.list({}));
export const getConnection = cache(async (connectionId: string) => (await gateway()).connections.get({ connectionId }));
