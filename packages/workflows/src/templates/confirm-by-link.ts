import { addressOf, people } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const confirmByLink = defineTemplate({
  id: "confirm-by-link",
  category: "requests",
  words: {
    en: {
      name: "Appointments with confirmation",
      purpose: "A wish sent by form goes to your calendar system; the run waits up to three days for its confirmation.",
      form: "Form for appointments",
      formTitle: "Make an appointment",
      intro: "Tell us when it suits you.",
      thanks: "Thank you. You will get a confirmation.",
      author: "Your name",
      email: "Your e-mail address",
      day: "Day",
      approval: "Pass this wish on?",
      title: "Appointment for",
      send: "Ask for confirmation",
      confirmed: "Wait for the confirmation",
      tellYes: "Say it is confirmed",
      yes: "Confirmed:",
      tellNo: "Say nothing came",
      no: "Not confirmed in three days:",
    },
    nl: {
      name: "Afspraken met bevestiging",
      purpose: "Een wens uit een formulier gaat naar je agendasysteem; de run wacht tot drie dagen op de bevestiging.",
      form: "Formulier voor afspraken",
      formTitle: "Maak een afspraak",
      intro: "Laat weten wanneer het je uitkomt.",
      thanks: "Dank je wel. Je krijgt een bevestiging.",
      author: "Je naam",
      email: "Je e-mailadres",
      day: "Dag",
      approval: "Deze wens doorgeven?",
      title: "Afspraak voor",
      send: "Om bevestiging vragen",
      confirmed: "Op de bevestiging wachten",
      tellYes: "Melden dat het is bevestigd",
      yes: "Bevestigd:",
      tellNo: "Melden dat niets kwam",
      no: "Na drie dagen niet bevestigd:",
    },
  },
  choices: [
    addressOf("send", {
      en: { label: "Address of your calendar system", help: "It gets the wish, and confirmUrl to call with POST." },
      nl: { label: "Adres van je agendasysteem", help: "Het krijgt de wens, en confirmUrl om met POST aan te roepen." },
    }),
    people("tell_yes", "tell_no"),
  ],
  steps: (t) => {
    const who = "{{ trigger.values.name }}, {{ trigger.values.day }}";
    return [
      [
        "form",
        "trigger.form",
        t.form,
        [0, 0],
        {
          ...{ title: t.formTitle, description: t.intro, thanks: t.thanks },
          fields: [
            { name: "name", label: t.author, kind: "text", required: true },
            { name: "email", label: t.email, kind: "email", required: true },
            { name: "day", label: t.day, kind: "date", required: true },
          ],
        },
      ],
      ["approval", "human.approval", t.approval, [1, 0], { title: `${t.title} ${who}` }],
      [
        "send",
        "http.request",
        t.send,
        [2, 0],
        {
          method: "POST",
          body: {
            ...{ name: "{{ trigger.values.name }}", email: "{{ trigger.values.email }}" },
            ...{ day: "{{ trigger.values.day }}", confirmUrl: "{{ run.resumeUrls.confirmed }}" },
          },
        },
      ],
      ["confirmed", "flow.wait_call", t.confirmed, [3, 0], { timeout: "3d" }],
      ["tell_yes", "human.notify", t.tellYes, [4, 0], { title: `${t.yes} ${who}` }],
      ["tell_no", "human.notify", t.tellNo, [4, 1], { title: `${t.no} ${who}` }],
    ];
  },
  lines: [
    ["form", "out", "approval"],
    ["approval", "approved", "send"],
    ["send", "out", "confirmed"],
    ["confirmed", "out", "tell_yes"],
    ["confirmed", "timed-out", "tell_no"],
  ],
});
