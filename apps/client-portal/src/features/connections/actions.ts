"use server";

import { portalAction } from "@/portal.ts";

export const createConnection = portalAction((gateway) => gateway.connections.create);
export const testConnection = portalAction((gateway) => gateway.connections.test);
export const syncConnection = portalAction((gateway) => gateway.connections.sync);
export const reconnectConnection = portalAction((gateway) => gateway.connections.reconnect);
export const startSignIn = portalAction((gateway) => gateway.connections.startSignIn);
export const finishSignIn = portalAction((gateway) => gateway.connections.finishSignIn);
export const disconnectConnection = portalAction((gateway) => gateway.connections.disconnect);
