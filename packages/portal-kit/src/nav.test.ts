import type { PlatformRole, TenantRole } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import type { PortalActor } from "./actor.ts";
import { type NavSection, visibleSections } from "./nav.ts";

const actorWith = (role: TenantRole | null, platformRole: PlatformRole | null = null): PortalActor => ({
  userId: "u",
  sessionId: "s",
  name: "Ada",
  email: "ada@example.test",
  platformRole,
  tenant: role && { id: "t", name: "Vale Bakery", role, visit: null },
  memberships: [],
  lacksFactor: false,
});
const sections: NavSection[] = [
  { id: "work", items: [{ href: "/", label: "Home", icon: null }] },
  { id: "log", items: [{ href: "/audit", label: "Audit", icon: null, permission: "audit:read" }] },
  { id: "platform", items: [{ href: "/tenants", label: "Tenants", icon: null, permission: "platform:read" }] },
];
const seenBy = (actor: PortalActor) => visibleSections(sections, actor).map(({ id }) => id);

describe("the links somebody sees", () => {
  it("are those their role has a right to, and no empty group is left", () => {
    expect(seenBy(actorWith("admin"))).toEqual(["work", "log"]);
    expect(seenBy(actorWith("member"))).toEqual(["work"]);
    expect(seenBy(actorWith(null, "support"))).toEqual(["work", "platform"]);
    expect(seenBy(actorWith(null))).toEqual(["work"]);
  });
});
