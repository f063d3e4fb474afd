import { defineWords } from "@bizosaas/portal-kit";

/** What a public form says to whoever fills it in. */
export const formWords = defineWords({
  en: {
    pageTitle: "Form",
    send: "Send",
    failedTitle: "Not sent",
    thanksTitle: "Thank you",
    thanks: "We have received it.",
    choose: "Choose",
    optional: "optional",
    closedTitle: "This form is closed",
    closedHint: "It takes nothing at the moment. Try again later.",
    goneTitle: "There is no form here",
    goneHint: "The address is not right, or the form has moved. Ask whoever gave it to you for a new one.",
    honeypot: "Leave this empty",
  },
  nl: {
    pageTitle: "Formulier",
    send: "Versturen",
    failedTitle: "Niet verstuurd",
    thanksTitle: "Bedankt",
    thanks: "We hebben het ontvangen.",
    choose: "Kies",
    optional: "niet verplicht",
    closedTitle: "Dit formulier is gesloten",
    closedHint: "Het neemt op dit moment niets aan. Probeer het later opnieuw.",
    goneTitle: "Hier is geen formulier",
    goneHint: "Het adres klopt niet, of het formulier is verhuisd. Vraag een nieuw adres aan wie het je gaf.",
    honeypot: "Laat dit leeg",
  },
});
