import { defineWords } from "@bizosaas/portal-kit";

const runs = (count: number) => (count === 1 ? "1 run" : `${count} runs`);
const these = (count: number) => (count === 1 ? "this run" : `these ${count} runs`);
const nlThese = (count: number) => (count === 1 ? "Deze run" : `Deze ${count} runs`);

export const manyWords = defineWords({
  en: {
    which: "Which runs",
    chosen: (count: number) => `The chosen ${count === 1 ? "one" : count}`,
    matching: "All that fit the list, on every page",
    matchingHelp: "With its filters as they are now.",
    finding: (count: number) => `Looking for them: ${count} so far`,
    found: (count: number) => `${runs(count)} ${count === 1 ? "fits" : "fit"}.`,
    noneFound: "No run of this list stands where this could be done.",
    capped: (count: number) => `More than ${count} fit. Do these ${count} first, and the others the same way after.`,
    progress: (done: number, count: number) => `${done} of ${count} looked at`,
    keepOpen: "Keep this page open until all were looked at.",
    stop: "Stop here",
    refused: (count: number) => `${runs(count)} stayed as ${count === 1 ? "it was" : "they were"}`,
    untouched: (count: number) => `${runs(count)} ${count === 1 ? "was" : "were"} not looked at.`,
    more: (count: number) => `And ${count} more, each for a reason of its own.`,
    close: "Close",
    keep: "Leave as is",
    unreachable: "The portal could not be reached.",
    verbs: {
      pause: {
        button: "Pause",
        heading: "Pause runs",
        title: (count: number) => `Pause ${these(count)}?`,
        description: "Steps in flight finish first, and then nothing more starts until you resume.",
        done: (count: number) => `${runs(count)} ${count === 1 ? "is" : "are"} being paused.`,
      },
      resume: {
        button: "Resume",
        heading: "Resume runs",
        title: (count: number) => `Resume ${these(count)}?`,
        description: "Each goes on from where it stands. A wait for a time begins anew.",
        done: (count: number) => `${runs(count)} ${count === 1 ? "goes" : "go"} on.`,
      },
      retry: {
        button: "Retry",
        heading: "Retry runs",
        title: (count: number) => `Retry ${these(count)}?`,
        description:
          "Each goes on where it failed, with the version it began with. Steps that are done are not done again.",
        done: (count: number) => `${runs(count)} ${count === 1 ? "goes" : "go"} on.`,
      },
      cancel: {
        button: "Cancel",
        heading: "Cancel runs",
        title: (count: number) => `Cancel ${these(count)}?`,
        description:
          "Steps that have not started will not run, and open approvals are withdrawn. A step in flight finishes first, and what was already written stays written.",
        done: (count: number) => `${runs(count)} ${count === 1 ? "is" : "are"} being cancelled.`,
      },
    },
  },
  nl: {
    which: "Welke runs",
    chosen: (count) => (count === 1 ? "De gekozen run" : `De gekozen ${count}`),
    matching: "Alle die in de lijst passen, op elke pagina",
    matchingHelp: "Met de filters zoals ze nu staan.",
    finding: (count) => `Ze worden gezocht: ${count} tot nu toe`,
    found: (count) => `${runs(count)} ${count === 1 ? "past" : "passen"}.`,
    noneFound: "Geen run van deze lijst staat waar dit zou kunnen.",
    capped: (count) => `Meer dan ${count} passen. Doe eerst deze ${count}, en de andere daarna net zo.`,
    progress: (done, count) => `${done} van ${count} bekeken`,
    keepOpen: "Houd deze pagina open tot ze allemaal bekeken zijn.",
    stop: "Hier stoppen",
    refused: (count) => `${runs(count)} ${count === 1 ? "bleef zoals hij was" : "bleven zoals ze waren"}`,
    untouched: (count) => `${runs(count)} ${count === 1 ? "is" : "zijn"} niet bekeken.`,
    more: (count) => `En nog ${count}, elk om een eigen reden.`,
    close: "Sluiten",
    keep: "Zo laten",
    unreachable: "Het portaal was niet bereikbaar.",
    verbs: {
      pause: {
        button: "Pauzeren",
        heading: "Runs pauzeren",
        title: (count) => `${nlThese(count)} pauzeren?`,
        description: "Lopende stappen worden eerst afgemaakt, daarna begint er niets meer tot je hervat.",
        done: (count) => `${runs(count)} ${count === 1 ? "wordt" : "worden"} gepauzeerd.`,
      },
      resume: {
        button: "Hervatten",
        heading: "Runs hervatten",
        title: (count) => `${nlThese(count)} hervatten?`,
        description: "Elke run gaat verder waar hij staat. Wachten op een tijd begint opnieuw.",
        done: (count) => `${runs(count)} ${count === 1 ? "gaat" : "gaan"} verder.`,
      },
      retry: {
        button: "Opnieuw proberen",
        heading: "Runs opnieuw proberen",
        title: (count) => `${nlThese(count)} opnieuw proberen?`,
        description:
          "Elke run gaat verder waar hij mislukte, met de versie waarmee hij begon. Stappen die klaar zijn worden niet nog eens gedaan.",
        done: (count) => `${runs(count)} ${count === 1 ? "gaat" : "gaan"} verder.`,
      },
      cancel: {
        button: "Annuleren",
        heading: "Runs annuleren",
        title: (count) => `${nlThese(count)} annuleren?`,
        description:
          "Stappen die nog niet begonnen zijn worden niet gedaan, en open goedkeuringen worden ingetrokken. Een lopende stap wordt eerst afgemaakt, en wat al geschreven is blijft geschreven.",
        done: (count) => `${runs(count)} ${count === 1 ? "wordt" : "worden"} geannuleerd.`,
      },
    },
  },
});
