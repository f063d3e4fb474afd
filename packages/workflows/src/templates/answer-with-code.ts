import { defineTemplate } from "./workflow-template.ts";

const code = (t: { missing: string }) => `// Adds up the lines of an order: [{ price, count }].
const lines = trigger.body.lines;
if (!Array.isArray(lines) || lines.length === 0) throw new Error("${t.missing}");
const total = lines.reduce((sum, line) => sum + Number(line.price) * Number(line.count), 0);
return { count: lines.length, total: Math.round(total * 100) / 100 };`;

export const answerWithCode = defineTemplate({
  id: "answer-with-code",
  category: "systems",
  words: {
    en: {
      name: "A small calculation for another system",
      purpose: "Another system sends an order to your own address and gets its total back, computed by your code.",
      hook: "An order comes in",
      total: "Add it up",
      answer: "Answer with the total",
      refuse: "Say what is wrong",
      missing: "Send lines: a list of price and count.",
    },
    nl: {
      name: "Een kleine berekening voor een ander systeem",
      purpose:
        "Een ander systeem stuurt een bestelling naar je eigen adres en krijgt het totaal terug, berekend door jouw code.",
      hook: "Een bestelling komt binnen",
      total: "Optellen",
      answer: "Antwoorden met het totaal",
      refuse: "Zeggen wat er mis is",
      missing: "Stuur lines: een lijst met price en count.",
    },
  },
  choices: [],
  steps: (t) => [
    ["hook", "trigger.webhook", t.hook, [0, 0], { answer: "response", waitFor: "15s" }],
    ["total", "data.code", t.total, [1, 0], { code: code(t) }],
    ["answer", "flow.respond", t.answer, [2, 0], { status: 200, body: "{{ steps.total }}" }],
    ["refuse", "flow.respond", t.refuse, [2, 1], { status: 422, body: { error: "{{ steps.total.error.message }}" } }],
  ],
  lines: [
    ["hook", "out", "total"],
    ["total", "out", "answer"],
    ["total", "error", "refuse"],
  ],
});
