import { defineWords } from "@bizosaas/portal-kit";

export const visitWords = defineWords({
  en: {
    title: "Entering an organization",
    subtitle: "One moment.",
    failedTitle: "The visit was not opened",
    failedHint: "A visit is opened once, within a minute. Start it again from the tenant's page in the admin portal.",
    limited: "Too many attempts from this address. Wait a minute, then start the visit again.",
    bannerRead: (organization: string) => `You are inside ${organization} as an operator. You can look, not change.`,
    bannerChange: (organization: string) => `You are inside ${organization} as an operator, and can change things.`,
    ends: "Ends",
    reason: (reason: string) => `Its people can read your reason: ${reason}`,
    leave: "Leave",
  },
  nl: {
    title: "Een organisatie binnengaan",
    subtitle: "Een ogenblik.",
    failedTitle: "Het bezoek is niet geopend",
    failedHint: "Een bezoek open je één keer, binnen een minuut. Begin opnieuw op de klantpagina in het beheerportaal.",
    limited: "Te veel pogingen vanaf dit adres. Wacht een minuut en begin het bezoek opnieuw.",
    bannerRead: (organization) => `Je bent als beheerder binnen bij ${organization}. Je kunt kijken, niet wijzigen.`,
    bannerChange: (organization) => `Je bent als beheerder binnen bij ${organization} en kunt dingen wijzigen.`,
    ends: "Eindigt",
    reason: (reason) => `De mensen daar kunnen je reden lezen: ${reason}`,
    leave: "Verlaten",
  },
});
