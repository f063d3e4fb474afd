import { defineWords } from "@bizosaas/portal-kit";

export const policyWords = defineWords({
  en: {
    title: "Advanced",
    ownCount: (count: number) => `${count} set`,
    retries: "Further attempts",
    timeoutSeconds: "Seconds for an attempt",
    help: {
      retries: "From 0 to 10, where it may go well the next time. Left open, as the workflow says.",
      timeoutSeconds: "From 1 to 3600. What was asked outside may still happen.",
    },
    inherited: {
      retries: (count: number | null) => `As the workflow: ${count ?? 4}`,
      timeoutSeconds: (seconds: number | null) => `As the workflow: ${seconds ?? "no bound"}`,
    },
    notANumber: "Write a whole number, or leave it open.",
    goesOn: "When it fails after all, the run goes on by its exit “If it fails”.",
    failsRun: "When it fails after all, the run fails. Draw a line from its exit “If it fails” to go on instead.",
  },
  nl: {
    title: "Geavanceerd",
    ownCount: (count) => `${count} ingesteld`,
    retries: "Verdere pogingen",
    timeoutSeconds: "Seconden voor een poging",
    help: {
      retries: "Van 0 tot 10, als het de volgende keer goed kan gaan. Opengelaten: zoals de workflow zegt.",
      timeoutSeconds: "Van 1 tot 3600. Wat buiten gevraagd is kan alsnog gebeuren.",
    },
    inherited: {
      retries: (count) => `Zoals de workflow: ${count ?? 4}`,
      timeoutSeconds: (seconds) => `Zoals de workflow: ${seconds ?? "geen grens"}`,
    },
    notANumber: "Schrijf een heel getal, of laat het leeg.",
    goesOn: "Als het toch mislukt, gaat de run door via de uitgang “Als het mislukt”.",
    failsRun:
      "Als het toch mislukt, mislukt de run. Trek een lijn vanaf de uitgang “Als het mislukt” om toch door te gaan.",
  },
});
