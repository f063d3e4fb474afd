"use server";

import { portalAction } from "@/portal.ts";

export const createConnection = portalAction((gateway) => gateway.connections.create);
export const testConnection = portalAction((gateway) => gateway.connections.test);
export const syncConnection = portalAction((gateway) => gateway.connections.sync);
export const reconnectConnection = portalAction((gateway) => gateway.connections.reconnect);
export const startSignIn = portalAction((gateway) => gateway.connections.startSignIn);
/** The page that ends a sign-in has left its address already: read anew it would have nothing to say. */
export const finishSignIn = portalAction((gateway) => gateway.connections.finishSignIn, { refresh: false });
export const openSibling = portalAction((gateway) => gateway.connections.openSibling);
/** A plugin is switched on as every write at a tool is made: with a receipt, and the way back. */
export const switchOnSibling = portalAction((gateway) => gateway.actions.perform, { refresh: false });
export const disconnectConnection = portalAction((gateway) => gateway.connections.disconnect);
