import { aiModel, people } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const sortLeads = defineTemplate({
  id: "sort-leads",
  category: "requests",
  words: {
    en: {
      name: "Sort requests from your website",
      purpose: "A message from your website is answered at once and sorted by AI; you hear of buyers and of questions.",
      hook: "Message from your website",
      received: "Answer: received",
      sort: "What is it about?",
      system: "You sort messages to a small business. You answer with one word.",
      prompt: "Is this message from a buyer, a question, or something else? Answer with buyer, question or other.",
      choose: "Buyer or question?",
      buyer: "Buyer",
      question: "Question",
      tellBuyer: "Tell of the buyer",
      buyerTitle: "Somebody wants to buy:",
      tellQuestion: "Tell of the question",
      questionTitle: "A question from",
      other: "Nothing to do",
      nothing: "Neither a buyer nor a question.",
    },
    nl: {
      name: "Aanvragen van je website sorteren",
      purpose:
        "Een bericht van je website krijgt meteen antwoord en wordt door AI gesorteerd; jij hoort van kopers en vragen.",
      hook: "Bericht van je website",
      received: "Antwoord: ontvangen",
      sort: "Waar gaat het over?",
      system: "Je sorteert berichten aan een klein bedrijf. Je antwoordt met één woord.",
      prompt: "Is dit bericht van een koper, een vraag of iets anders? Antwoord met buyer, question of other.",
      choose: "Koper of vraag?",
      buyer: "Koper",
      question: "Vraag",
      tellBuyer: "De koper melden",
      buyerTitle: "Iemand wil kopen:",
      tellQuestion: "De vraag melden",
      questionTitle: "Een vraag van",
      other: "Niets te doen",
      nothing: "Geen koper en geen vraag.",
    },
  },
  choices: [aiModel("sort"), people("tell_buyer", "tell_question")],
  steps: (t) => {
    const message = "{{ trigger.body.email }}\n\n{{ trigger.body.message }}";
    const word = "steps.sort.text.lowerAscii()";
    return [
      ["hook", "trigger.webhook", t.hook, [0, 0], { answer: "response", waitFor: "10s" }],
      ["received", "flow.respond", t.received, [1, 1], { status: 202, body: { received: true } }],
      [
        "sort",
        "ai.prompt",
        t.sort,
        [1, 0],
        { system: t.system, prompt: `${t.prompt}\n\n"""\n{{ trigger.body.message }}\n"""`, maxOutputTokens: 100 },
      ],
      [
        "choose",
        "flow.switch",
        t.choose,
        [2, 0],
        {
          cases: [
            { id: "c1", label: t.buyer, when: `${word}.contains("buyer")` },
            { id: "c2", label: t.question, when: `${word}.contains("question")` },
          ],
        },
      ],
      [
        "tell_buyer",
        "human.notify",
        t.tellBuyer,
        [3, 0],
        { title: `${t.buyerTitle} {{ trigger.body.name }}`, message },
      ],
      [
        "tell_question",
        "human.notify",
        t.tellQuestion,
        [3, 1],
        { title: `${t.questionTitle} {{ trigger.body.name }}`, message },
      ],
      ["other", "flow.stop", t.other, [3, 2], { status: "succeeded", message: t.nothing }],
    ];
  },
  lines: [
    ["hook", "out", "sort"],
    ["hook", "out", "received"],
    ["sort", "out", "choose"],
    ["choose", "c1", "tell_buyer"],
    ["choose", "c2", "tell_question"],
    ["choose", "default", "other"],
  ],
});
