"use client";

import type { MembershipSummary } from "@bizosaas/contracts";
import { PortalPalette, useAction, useWords } from "@bizosaas/portal-kit/client";
import type { PaletteGroup, PaletteItem } from "@bizosaas/ui/command-palette";
import { Building2, KeyRound, LayoutTemplate, Plug, Plus, Sparkles, UserPlus, Workflow } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { portalWords } from "@/words.ts";
import { switchTenant } from "../account/actions.ts";
import { toPaletteRecord } from "./palette-record.tsx";
import { type PaletteWords, paletteWords } from "./palette-words.ts";

type Props = {
  currentTenantId: string | null;
  memberships: readonly MembershipSummary[];
  can: { writeWorkflows: boolean; connect: boolean; addAiKeys: boolean; invite: boolean };
};

const drawnWorkflow = /^\/workflows\/[0-9a-f-]{36}$/;

const createGroup = (t: PaletteWords, can: Props["can"], path: string): PaletteGroup => {
  const entry = (id: string, label: string, icon: ReactNode, href: string): PaletteItem => ({
    ...{ id, label, icon, keywords: t.newWords.split(" ") },
    action: { type: "navigate", href },
  });
  const items = [
    can.writeWorkflows &&
      drawnWorkflow.test(path) &&
      entry("change", t.changeBySentence, <Sparkles aria-hidden />, `${path}?change`),
    can.writeWorkflows && entry("new-workflow", t.newWorkflow, <Workflow aria-hidden />, "/workflows?new"),
    can.writeWorkflows && entry("templates", t.fromTemplate, <LayoutTemplate aria-hidden />, "/workflows/templates"),
    can.writeWorkflows && entry("describe", t.fromSentence, <Sparkles aria-hidden />, "/workflows/describe"),
    can.connect && entry("connect", t.connect, <Plug aria-hidden />, "/connections/new/wordpress"),
    can.addAiKeys && entry("new-ai-key", t.addAiKey, <KeyRound aria-hidden />, "/settings/ai-keys/new"),
    can.invite && entry("invite", t.invite, <UserPlus aria-hidden />, "/settings/members?invite"),
    entry("new-organization", t.newOrganization, <Plus aria-hidden />, "/organizations/new"),
  ];
  return { id: "create", label: t.create, items: items.filter((item) => item !== false) };
};

const useSwitch = ({ currentTenantId, memberships }: Props, t: PaletteWords): PaletteItem[] => {
  const router = useRouter();
  const { run } = useAction(switchTenant, { onDone: () => router.push("/") });
  if (memberships.length < 2) return [];
  const items = memberships.map(
    ({ tenantId, tenantName }): PaletteItem => ({
      ...{ id: `organization:${tenantId}`, label: tenantName, isChosen: tenantId === currentTenantId },
      action: { type: "run", run: () => void run(tenantId) },
    }),
  );
  const groups = [{ id: "organizations", label: t.switch, items, idleLimit: items.length }];
  const scope = { id: "organizations", label: t.switch, placeholder: t.switchTo, groups };
  return [{ id: "switch", label: t.switch, icon: <Building2 aria-hidden />, action: { type: "scope", scope } }];
};

/** The palette of this portal: what can be made here, the person's other organizations, the records of this one. */
export function Palette(props: Props) {
  const t = useWords(paletteWords);
  const { roles } = useWords(portalWords);
  const create = createGroup(t, props.can, usePathname());
  const items = [...create.items, ...useSwitch(props, t)];
  const toItem = toPaletteRecord({ t, facets: { ...roles, ...t.content } });
  return <PortalPalette groups={[{ ...create, items }]} records={{ url: "/api/search", toItem }} />;
}
