import { pageOfSite, people, timeZone } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const checkWebsite = defineTemplate({
  id: "check-website",
  category: "watch",
  words: {
    en: {
      name: "Check your website every night",
      purpose: "Calls an address every night and tells you when it does not answer as it should.",
      night: "Every night at three",
      call: "Call the address",
      tell: "Say it is down",
      title: "Your website does not answer",
      help: "The check of this night failed:",
      fine: "All is well",
      up: "The address answered.",
    },
    nl: {
      name: "Je website elke nacht controleren",
      purpose: "Roept elke nacht een adres aan en meldt het als dat niet antwoordt zoals het hoort.",
      night: "Elke nacht om drie uur",
      call: "Adres aanroepen",
      tell: "Melden dat hij niet werkt",
      title: "Je website antwoordt niet",
      help: "De controle van vannacht mislukte:",
      fine: "Alles in orde",
      up: "Het adres antwoordde.",
    },
  },
  choices: [pageOfSite("call"), people("tell"), timeZone("night")],
  steps: (t) => [
    ["night", "trigger.schedule", t.night, [0, 0], { cron: "0 3 * * *" }],
    ["call", "http.request", t.call, [1, 0], { method: "GET" }],
    ["fine", "flow.stop", t.fine, [2, 0], { status: "succeeded", message: t.up }],
    ["tell", "human.notify", t.tell, [2, 1], { title: t.title, message: `${t.help} {{ steps.call.error.message }}` }],
  ],
  lines: [
    ["night", "out", "call"],
    ["call", "out", "fine"],
    ["call", "error", "tell"],
  ],
});
