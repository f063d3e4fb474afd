import { defineWords } from "@bizosaas/portal-kit";

export const momentWords = defineWords({
  en: {
    title: "Timeline",
    description: "What people and workflows wrote here, and what changed at the source.",
    none: "Nothing has happened since it was first synced.",
    pages: "Pages of the timeline",
    underWay: "A write is under way",
    created: (tool: string) => `Added at ${tool}`,
    updated: (tool: string) => `Changed at ${tool}`,
    deleted: (tool: string) => `Deleted at ${tool}`,
    byPerson: (name: string) => `By ${name}`,
    byWorkflow: (name: string) => `By the workflow ${name}`,
    aWorkflow: "that was deleted",
  },
  nl: {
    title: "Tijdlijn",
    description: "Wat mensen en workflows hier schreven, en wat bij de bron veranderde.",
    none: "Sinds de eerste synchronisatie is er niets gebeurd.",
    pages: "Pagina's van de tijdlijn",
    underWay: "Er wordt geschreven",
    created: (tool) => `Toegevoegd bij ${tool}`,
    updated: (tool) => `Gewijzigd bij ${tool}`,
    deleted: (tool) => `Verwijderd bij ${tool}`,
    byPerson: (name) => `Door ${name}`,
    byWorkflow: (name) => `Door de workflow ${name}`,
    aWorkflow: "die is verwijderd",
  },
});
export type MomentWords = (typeof momentWords)["en"];
