import { defineWords } from "@bizosaas/portal-kit";

export const contactWords = defineWords({
  en: {
    title: (count: number) => `The same person in ${count} tools`,
    description: "Recognised by the e-mail address. Each tool keeps its own record; nothing is merged there.",
    field: "Field",
    differs: "Differs",
    nothing: "Nothing",
    open: (title: string, tool: string) => `Open ${title} in ${tool}`,
    board: {
      views: "How deals are shown",
      list: "List",
      label: "Board",
      of: (connection: string) => `Deals of ${connection} by their stage`,
      untitled: "(no name)",
      moved: (deal: string, stage: string) => `“${deal}” is now in ${stage}.`,
      newest: (count: number) => `The ${count} deals that changed last are shown. The list has them all.`,
      outside: (count: number) =>
        count === 1
          ? "One deal is in a stage that the tool no longer has."
          : `${count} deals are in stages that the tool no longer has.`,
      none: "No board to show",
      noneHint: "A board needs a connected CRM that lets you move deals from stage to stage.",
      toList: "See the list",
    },
  },
  nl: {
    title: (count) => `Dezelfde persoon in ${count} tools`,
    description: "Herkend aan het e-mailadres. Elke tool houdt een eigen record; daar wordt niets samengevoegd.",
    field: "Veld",
    differs: "Verschilt",
    nothing: "Niets",
    open: (title, tool) => `${title} openen in ${tool}`,
    board: {
      views: "Hoe deals worden getoond",
      list: "Lijst",
      label: "Bord",
      of: (connection) => `Deals van ${connection} per fase`,
      untitled: "(geen naam)",
      moved: (deal, stage) => `“${deal}” staat nu in ${stage}.`,
      newest: (count) => `De ${count} laatst gewijzigde deals worden getoond. In de lijst staan ze allemaal.`,
      outside: (count) =>
        count === 1
          ? "Eén deal zit in een fase die de tool niet meer heeft."
          : `${count} deals zitten in fasen die de tool niet meer heeft.`,
      none: "Geen bord om te tonen",
      noneHint: "Een bord vraagt om een gekoppeld CRM waarin je deals van fase naar fase kunt zetten.",
      toList: "Bekijk de lijst",
    },
  },
});
