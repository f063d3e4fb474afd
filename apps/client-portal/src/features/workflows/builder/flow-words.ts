import { defineWords } from "@bizosaas/portal-kit";

export const flowWords = defineWords({
  en: {
    cases: {
      name: (number: number) => `Name of case ${number}`,
      when: (number: number) => `Condition of case ${number}`,
      namePlaceholder: "Large order",
      whenPlaceholder: "trigger.data.total > 100",
      add: "Add a case",
      remove: (label: string) => `Remove case “${label}”`,
      up: (label: string) => `Move case “${label}” up`,
    },
    workflow: {
      choose: "Choose a workflow",
      none: "No other workflow starts “When another workflow calls it” yet.",
      see: "See workflows",
      open: "Open it",
    },
  },
  nl: {
    cases: {
      name: (number) => `Naam van geval ${number}`,
      when: (number) => `Voorwaarde van geval ${number}`,
      namePlaceholder: "Grote bestelling",
      whenPlaceholder: "trigger.data.totaal > 100",
      add: "Geval toevoegen",
      remove: (label) => `Geval “${label}” verwijderen`,
      up: (label) => `Geval “${label}” omhoog`,
    },
    workflow: {
      choose: "Kies een workflow",
      none: "Nog geen andere workflow start “Als een andere workflow hem aanroept”.",
      see: "Naar workflows",
      open: "Openen",
    },
  },
});
