import type { TenantPermission } from "@bizosaas/contracts";
import { defineWords } from "@bizosaas/portal-kit";

type PermissionWords = Record<TenantPermission, { name: string; hint: string }>;

const en = {
  "organization:read": { name: "See the organization", hint: "Its name and when it was made." },
  "members:read": { name: "See the members", hint: "Who belongs here, and their roles." },
  "connections:read": { name: "See connections", hint: "Which tools are connected and how they are." },
  "resources:read": { name: "See content", hint: "Posts, pages and other records that were synced." },
  "resources:write": {
    name: "Change records",
    hint: "Edit and add contacts and others at the tools they are kept in.",
  },
  "actions:ask": {
    name: "Ask for changes",
    hint: "An MCP client may ask for changes at tools; a person approves each before it is done.",
  },
  "ai_keys:read": { name: "See AI keys", hint: "Their names and states, never the keys themselves." },
  "workflows:read": { name: "See workflows", hint: "What they do, and their versions." },
  "runs:read": { name: "See runs", hint: "Every step, its input, its result and its cost." },
  "approvals:read": { name: "See approvals", hint: "What waits for a yes, and what was decided." },
  "workflows:write": { name: "Build workflows", hint: "Make, change, publish and delete them." },
  "workflows:operate": { name: "Start and pause workflows", hint: "Run one by hand, pause it, let it go on." },
  "runs:operate": { name: "Stop runs and undo writes", hint: "Cancel a run, take a change at a tool back." },
  "approvals:decide": { name: "Approve or reject", hint: "Decide what a workflow may do." },
  "projects:read": { name: "See projects", hint: "Their boards and items." },
  "projects:write": { name: "Change projects", hint: "Create them, and add, move and delete their items." },
  "organization:manage": { name: "Change the organization", hint: "Its name." },
  "members:manage": { name: "Manage members", hint: "Invite, remove, and change roles." },
  "connections:manage": { name: "Manage connections", hint: "Connect tools, reconnect and disconnect them." },
  "ai_keys:manage": { name: "Manage AI keys", hint: "Add, test and delete them." },
  "api_keys:manage": { name: "Manage API keys", hint: "Make and revoke keys for programs." },
  "audit:read": { name: "Read the audit log", hint: "Who changed what, and when." },
  "privacy:manage": { name: "Manage data and privacy", hint: "Export everything, and say how long it is kept." },
  "organization:own": { name: "Own the organization", hint: "Erase it, and make other owners." },
} satisfies PermissionWords;

/** What each right of the contract lets somebody do, in plain words. */
export const permissionWords = defineWords({
  en,
  nl: {
    "organization:read": { name: "De organisatie zien", hint: "De naam en wanneer ze is gemaakt." },
    "members:read": { name: "De leden zien", hint: "Wie erbij hoort, en met welke rol." },
    "connections:read": { name: "Koppelingen zien", hint: "Welke tools gekoppeld zijn en hoe het ermee gaat." },
    "resources:read": { name: "Inhoud zien", hint: "Berichten, pagina's en andere gesynchroniseerde gegevens." },
    "resources:write": {
      name: "Records wijzigen",
      hint: "Contacten en andere records wijzigen en toevoegen, in de tool waarin ze staan.",
    },
    "actions:ask": {
      name: "Om wijzigingen vragen",
      hint: "Een MCP-client mag om wijzigingen in tools vragen; een mens keurt elke goed voordat ze gebeurt.",
    },
    "ai_keys:read": { name: "AI-sleutels zien", hint: "Hun naam en toestand, nooit de sleutels zelf." },
    "workflows:read": { name: "Workflows zien", hint: "Wat ze doen, en hun versies." },
    "runs:read": { name: "Runs zien", hint: "Elke stap, de invoer, de uitkomst en de kosten." },
    "approvals:read": { name: "Goedkeuringen zien", hint: "Wat op een ja wacht, en wat er is besloten." },
    "workflows:write": { name: "Workflows bouwen", hint: "Maken, wijzigen, publiceren en verwijderen." },
    "workflows:operate": { name: "Workflows starten en pauzeren", hint: "Met de hand starten, pauzeren en hervatten." },
    "runs:operate": { name: "Runs stoppen en terugdraaien", hint: "Een run annuleren, een wijziging ongedaan maken." },
    "approvals:decide": { name: "Goedkeuren of afwijzen", hint: "Beslissen wat een workflow mag doen." },
    "projects:read": { name: "Projecten zien", hint: "Hun borden en taken." },
    "projects:write": { name: "Projecten wijzigen", hint: "Ze maken, en taken toevoegen, verplaatsen en verwijderen." },
    "organization:manage": { name: "De organisatie wijzigen", hint: "De naam." },
    "members:manage": { name: "Leden beheren", hint: "Uitnodigen, verwijderen en rollen wijzigen." },
    "connections:manage": { name: "Koppelingen beheren", hint: "Tools koppelen, opnieuw koppelen en ontkoppelen." },
    "ai_keys:manage": { name: "AI-sleutels beheren", hint: "Toevoegen, testen en verwijderen." },
    "api_keys:manage": { name: "API-sleutels beheren", hint: "Sleutels voor programma's maken en intrekken." },
    "audit:read": { name: "Het auditlog lezen", hint: "Wie wat heeft gewijzigd, en wanneer." },
    "privacy:manage": {
      name: "Gegevens en privacy beheren",
      hint: "Alles exporteren, en bepalen hoe lang het blijft.",
    },
    "organization:own": { name: "Eigenaar zijn", hint: "De organisatie wissen, en anderen eigenaar maken." },
  },
});
export type { PermissionWords };
