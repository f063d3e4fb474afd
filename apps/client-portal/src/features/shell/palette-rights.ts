import { actorCan, type PortalActor } from "@bizosaas/portal-kit";

/** What the palette offers to make; the gateway decides when it comes to it. */
export const paletteRights = (actor: PortalActor) => ({
  writeWorkflows: actorCan(actor, "workflows:write"),
  connect: actorCan(actor, "connections:manage"),
  addAiKeys: actorCan(actor, "ai_keys:manage"),
  invite: actorCan(actor, "members:manage"),
});
