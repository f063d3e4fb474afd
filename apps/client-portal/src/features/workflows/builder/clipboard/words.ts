import { defineWords } from "@bizosaas/portal-kit";

export const clipboardWords = defineWords({
  en: {
    panel: "Selected steps",
    selected: (count: number) => `${count} steps selected`,
    hint: "Hold Ctrl or ⌘ and click, or press Enter, to add a step or take one away. Hold Shift and drag to draw a box around several.",
    copy: "Copy",
    cut: "Cut",
    copySteps: "Copy steps",
    cutSteps: "Cut steps",
    duplicateSteps: "Duplicate steps",
    paste: "Paste steps",
    duplicate: "Duplicate",
    remove: "Delete",
    chooseFirst: "Select a step first.",
    copied: (count: number) => (count === 1 ? "Step copied." : `${count} steps copied.`),
    wasCut: (count: number) =>
      count === 1 ? "Step cut. Undo brings it back." : `${count} steps cut. Undo brings them back.`,
    leftOut: (count: number) =>
      count === 1
        ? "A secret was left out of the copy: fill in its field anew where you paste."
        : `${count} secrets were left out of the copy: fill in their fields anew where you paste.`,
    pasted: (count: number) => (count === 1 ? "Step pasted." : `${count} steps pasted.`),
    chooseAnew: (count: number) =>
      count === 1
        ? "Choose a connection or AI key anew: it isn't one of this organization."
        : `Choose ${count} connections or AI keys anew: they aren't of this organization.`,
    duplicated: (count: number) => (count === 1 ? "Step duplicated." : `${count} steps duplicated.`),
    unreadable:
      "The clipboard holds no steps of a workflow, so nothing was pasted. Copy steps here or in another workflow first.",
    tooMany: (most: number) => `A workflow has at most ${most} steps, so nothing was added. Delete some first.`,
    cannotWrite: "Your browser doesn't let this page write to the clipboard. Press Ctrl+C or ⌘C instead.",
    cannotRead: "Your browser doesn't let this page read the clipboard. Press Ctrl+V or ⌘V instead.",
  },
  nl: {
    panel: "Geselecteerde stappen",
    selected: (count) => `${count} stappen geselecteerd`,
    hint: "Houd Ctrl of ⌘ ingedrukt en klik, of druk op Enter, om een stap toe te voegen of weg te laten. Sleep met Shift ingedrukt om er een kader omheen te trekken.",
    copy: "Kopiëren",
    cut: "Knippen",
    copySteps: "Stappen kopiëren",
    cutSteps: "Stappen knippen",
    duplicateSteps: "Stappen dupliceren",
    paste: "Stappen plakken",
    duplicate: "Dupliceren",
    remove: "Verwijderen",
    chooseFirst: "Selecteer eerst een stap.",
    copied: (count) => (count === 1 ? "Stap gekopieerd." : `${count} stappen gekopieerd.`),
    wasCut: (count) =>
      count === 1
        ? "Stap geknipt. Met ongedaan maken komt hij terug."
        : `${count} stappen geknipt. Met ongedaan maken komen ze terug.`,
    leftOut: (count) =>
      count === 1
        ? "Een geheim is uit de kopie weggelaten: vul dat veld opnieuw in waar je plakt."
        : `${count} geheimen zijn uit de kopie weggelaten: vul die velden opnieuw in waar je plakt.`,
    pasted: (count) => (count === 1 ? "Stap geplakt." : `${count} stappen geplakt.`),
    chooseAnew: (count) =>
      count === 1
        ? "Kies een verbinding of AI-sleutel opnieuw: die is niet van deze organisatie."
        : `Kies ${count} verbindingen of AI-sleutels opnieuw: die zijn niet van deze organisatie.`,
    duplicated: (count) => (count === 1 ? "Stap gedupliceerd." : `${count} stappen gedupliceerd.`),
    unreadable:
      "Op het klembord staan geen stappen van een workflow, dus er is niets geplakt. Kopieer eerst stappen, hier of in een andere workflow.",
    tooMany: (most) =>
      `Een workflow heeft hoogstens ${most} stappen, dus er is niets toegevoegd. Verwijder er eerst een paar.`,
    cannotWrite: "Je browser laat deze pagina niet op het klembord schrijven. Druk in plaats daarvan op Ctrl+C of ⌘C.",
    cannotRead: "Je browser laat deze pagina het klembord niet lezen. Druk in plaats daarvan op Ctrl+V of ⌘V.",
  },
});
