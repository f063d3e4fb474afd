import type { Locale } from "@bizosaas/contracts";

/** Why nothing can be decided by a message's buttons although its approval still waits. */
export type ClosedReason = "member" | "role" | "factor";

type By = (name: string | null) => string;
type MessageWords = {
  approve: string;
  reject: string;
  approved: By;
  rejected: By;
  expired: string;
  cancelled: string;
  gone: string;
  closed: Record<ClosedReason, string>;
};

/** What a message in Slack says besides what the mail says. */
export const messageWords: Record<Locale, MessageWords> = {
  en: {
    approve: "Approve",
    reject: "Reject",
    approved: (name) => (name === null ? "Approved." : `Approved by ${name}.`),
    rejected: (name) => (name === null ? "Rejected." : `Rejected by ${name}.`),
    expired: "Nobody decided in time, so it has to be asked anew.",
    cancelled: "Nobody waits for it any more, so there is nothing left to decide.",
    gone: "This approval is no longer there.",
    closed: {
      member: "You can no longer decide for this organization.",
      role: "Your role doesn't include deciding on approvals. Ask an owner or an admin of the organization.",
      factor: "Your organization asks for a second factor. Open the portal to decide.",
    },
  },
  nl: {
    approve: "Goedkeuren",
    reject: "Afwijzen",
    approved: (name) => (name === null ? "Goedgekeurd." : `Goedgekeurd door ${name}.`),
    rejected: (name) => (name === null ? "Afgewezen." : `Afgewezen door ${name}.`),
    expired: "Niemand besliste op tijd, dus het moet opnieuw worden gevraagd.",
    cancelled: "Niemand wacht er nog op, dus er valt niets meer te beslissen.",
    gone: "Deze goedkeuring is er niet meer.",
    closed: {
      member: "Je kunt niet meer beslissen voor deze organisatie.",
      role: "Je rol laat je niet over goedkeuringen beslissen. Vraag het een eigenaar of beheerder van de organisatie.",
      factor: "Je organisatie vraagt om een tweede factor. Open het portaal om te beslissen.",
    },
  },
};
