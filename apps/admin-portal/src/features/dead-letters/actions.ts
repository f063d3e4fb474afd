"use server";

import { portalAction } from "@/portal.ts";

export const sendDeadLetter = portalAction((gateway) => gateway.deadLetters.send);
export const sendDeadLetters = portalAction((gateway) => gateway.deadLetters.sendAll);
export const discardDeadLetter = portalAction((gateway) => gateway.deadLetters.discard);
