import { defineWords } from "@bizosaas/portal-kit";

export const roleWords = defineWords({
  en: {
    title: "Roles",
    subtitle: "What each role may do. The gateway asks this at every call, for people and API keys alike.",
    you: "Your role",
    nobody: "Nobody",
    people: (names: string, more: number) => (more > 0 ? `${names} and ${more} more` : names),
    matrix: "Rights of each role",
    right: "Right",
    yes: "Yes",
    no: "No",
    manage: "Change who has which role",
  },
  nl: {
    title: "Rollen",
    subtitle: "Wat elke rol mag. Dit wordt bij elke aanroep gevraagd, van mensen en van API-sleutels.",
    you: "Jouw rol",
    nobody: "Niemand",
    people: (names, more) => (more > 0 ? `${names} en nog ${more}` : names),
    matrix: "Rechten per rol",
    right: "Recht",
    yes: "Ja",
    no: "Nee",
    manage: "Wijzigen wie welke rol heeft",
  },
});
export type RoleWords = (typeof roleWords)["en"];
