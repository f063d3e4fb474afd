import type { Portal } from "@bizosaas/contracts";
import type { PortalActor } from "../actor.ts";

/** What tells one portal from the other. */
export type PortalDefinition = {
  portal: Portal;
  /** Who may be here; the gateway refuses the others as well. */
  admits: (person: Pick<PortalActor, "platformRole">) => boolean;
  /** Whether nothing works here without an organization to work in. */
  needsTenant: boolean;
  paths: {
    /** Says clearly that this portal is not for this person. */
    refused: string;
    /** Where somebody without an organization makes one. */
    noTenant: string;
    /** Where somebody sets up the second factor that their organization asks for. */
    noFactor: string;
    /** Where somebody sees and changes how they sign in. */
    security: string;
  };
};
