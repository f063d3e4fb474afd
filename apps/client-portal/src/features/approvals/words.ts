import { counted, defineWords } from "@bizosaas/portal-kit";

export const approvalWords = defineWords({
  en: {
    title: "Approvals",
    subtitle: "What your workflows ask before they go on.",
    one: "Approval",
    tabs: "Approvals by state",
    pending: "Waiting",
    decided: "Decided",
    pages: "Pages of approvals",
    noneOf: {
      pending: "Nothing waits for you",
      assigned: "Nothing was handed to you",
      mine: "You have decided nothing yet",
      decided: "Nothing has been decided yet",
    },
    noneHints: {
      pending: "When a workflow asks for approval, it appears here.",
      assigned: "What colleagues hand to you, or what you stand in for, appears here.",
      mine: "Approvals you and your colleagues decided are kept here.",
      decided: "Approvals you and your colleagues decided are kept here.",
    },
    firstPage: "Back to the first page",
    toWorkflows: "See workflows",
    status: {
      pending: "Waiting",
      approved: "Approved",
      rejected: "Rejected",
      expired: "Expired",
      cancelled: "Withdrawn",
    },
    run: "Open the run",
    details: "Details",
    asked: "Asked",
    expires: "Expires",
    workflow: "Workflow",
    comment: "Comment",
    commentHelp: "Why you decide so. Kept with the decision, and shown in the run.",
    approve: "Approve",
    reject: "Reject",
    approved: "Approved. The workflow goes on.",
    rejected: "Rejected.",
    notAllowed: "Members, admins and owners can decide on this.",
    conflict: "Someone was quicker",
    seeDecision: "See what was decided",
    by: (status: string, name: string) => `${status} by ${name}`,
    inTime: {
      rejected: "It counts as rejected when nobody decides before then.",
      fail: "The run fails when nobody decides before then.",
    },
    tooLate: {
      rejected: "Nobody decided in time, which counts as a no.",
      fail: "Nobody decided in time, so the run fails.",
    },
    decisions: "What was decided",
    assigned: "Handed to me",
    mine: "Decided by me",
    filters: {
      label: "Filter approvals",
      workflow: "Workflow",
      allWorkflows: "All workflows",
      age: "Asked",
      anyAge: "At any time",
      olderThan: (hours: number) =>
        hours < 24
          ? `${counted(hours, "hour", "hours")} ago or earlier`
          : `${counted(hours / 24, "day", "days")} ago or earlier`,
      clear: "Clear filters",
    },
    keys: { move: "to move", approve: "to approve", reject: "to reject" },
    together: {
      title: (count: number) => `${count} approvals ask for exactly the same`,
      description:
        "Each of these opens the same write with the same values, once. They are decided and logged one by one.",
      review: (count: number) => `Look at all ${count}`,
      approve: (count: number) => `Approve all ${count}`,
      cancel: "Cancel",
      done: (approved: number, late: number) =>
        late === 0
          ? `${approved} approved. The workflows go on.`
          : `${approved} approved; ${late} had been decided meanwhile.`,
    },
    approveEdited: "Approve with changes",
    destructive: {
      title: "Approve what can't be undone?",
      description: "At least one of these steps can't be taken back once it is done.",
      confirm: "Approve",
    },
    grants: {
      title: "A yes allows exactly this, once",
      edit: "Edit",
      discard: "Discard changes",
      changes: "Your changes",
      unchanged: "No changes yet.",
      difference: (label: string) => `Change of “${label}”`,
      notKnown:
        "What this step will write isn't known yet, so this approval doesn't cover it: the step will be refused. Ask for approval directly before it.",
      erased: "The values were kept only for a time, and are erased by now.",
      destructive: "Can't be undone",
      editedBy: (name: string) => `Edited by ${name}`,
      used: "Used",
      mustBeUsed: "Must be used",
    },
  },
  nl: {
    title: "Goedkeuringen",
    subtitle: "Wat je workflows vragen voordat ze doorgaan.",
    one: "Goedkeuring",
    tabs: "Goedkeuringen per status",
    pending: "Wachten",
    decided: "Besloten",
    pages: "Pagina's met goedkeuringen",
    noneOf: {
      pending: "Er wacht niets op je",
      assigned: "Er is niets aan je overgedragen",
      mine: "Je hebt nog niets besloten",
      decided: "Er is nog niets besloten",
    },
    noneHints: {
      pending: "Als een workflow om goedkeuring vraagt, verschijnt dat hier.",
      assigned: "Wat collega's aan je overdragen, of waarvoor je vervangt, verschijnt hier.",
      mine: "Wat jij en je collega's besloten, wordt hier bewaard.",
      decided: "Wat jij en je collega's besloten, wordt hier bewaard.",
    },
    firstPage: "Terug naar de eerste pagina",
    toWorkflows: "Naar workflows",
    status: {
      pending: "Wacht",
      approved: "Goedgekeurd",
      rejected: "Afgewezen",
      expired: "Verlopen",
      cancelled: "Ingetrokken",
    },
    run: "Run openen",
    details: "Details",
    asked: "Gevraagd",
    expires: "Verloopt",
    workflow: "Workflow",
    comment: "Opmerking",
    commentHelp: "Waarom je zo beslist. Wordt bij het besluit bewaard en in de run getoond.",
    approve: "Goedkeuren",
    reject: "Afwijzen",
    approved: "Goedgekeurd. De workflow gaat door.",
    rejected: "Afgewezen.",
    notAllowed: "Leden, beheerders en eigenaren kunnen hierover beslissen.",
    conflict: "Iemand was je voor",
    seeDecision: "Bekijk het besluit",
    by: (status, name) => `${status} door ${name}`,
    inTime: {
      rejected: "Telt als afgewezen als niemand voor die tijd beslist.",
      fail: "De run mislukt als niemand voor die tijd beslist.",
    },
    tooLate: {
      rejected: "Niemand besliste op tijd; dat telt als een nee.",
      fail: "Niemand besliste op tijd, dus de run mislukt.",
    },
    decisions: "Wat er is besloten",
    assigned: "Aan mij overgedragen",
    mine: "Door mij besloten",
    filters: {
      label: "Goedkeuringen filteren",
      workflow: "Workflow",
      allWorkflows: "Alle workflows",
      age: "Gevraagd",
      anyAge: "Wanneer dan ook",
      olderThan: (hours) =>
        hours < 24
          ? `${counted(hours, "uur", "uur")} geleden of eerder`
          : `${counted(hours / 24, "dag", "dagen")} geleden of eerder`,
      clear: "Filters wissen",
    },
    keys: { move: "verplaatsen", approve: "goedkeuren", reject: "afwijzen" },
    together: {
      title: (count) => `${count} goedkeuringen vragen precies hetzelfde`,
      description:
        "Elk hiervan staat dezelfde wijziging met dezelfde waarden toe, één keer. Ze worden een voor een besloten en vastgelegd.",
      review: (count) => `Bekijk alle ${count}`,
      approve: (count) => `Alle ${count} goedkeuren`,
      cancel: "Annuleren",
      done: (approved, late) =>
        late === 0
          ? `${approved} goedgekeurd. De workflows gaan door.`
          : `${approved} goedgekeurd; over ${late} was al besloten.`,
    },
    approveEdited: "Goedkeuren met wijzigingen",
    destructive: {
      title: "Goedkeuren wat niet terug te draaien is?",
      description: "Minstens een van deze stappen is niet meer terug te draaien.",
      confirm: "Goedkeuren",
    },
    grants: {
      title: "Een ja staat precies dit toe, één keer",
      edit: "Bewerken",
      discard: "Wijzigingen weggooien",
      changes: "Je wijzigingen",
      unchanged: "Nog niets gewijzigd.",
      difference: (label) => `Wijziging van “${label}”`,
      notKnown:
        "Wat deze stap gaat schrijven is nog niet bekend, dus deze goedkeuring geldt er niet voor: de stap wordt geweigerd. Vraag er direct voor om goedkeuring.",
      erased: "De waarden werden maar een tijd bewaard en zijn inmiddels gewist.",
      destructive: "Niet terug te draaien",
      editedBy: (name) => `Bewerkt door ${name}`,
      used: "Gebruikt",
      mustBeUsed: "Te gebruiken",
    },
  },
});
export type ApprovalWords = (typeof approvalWords)["en"];
