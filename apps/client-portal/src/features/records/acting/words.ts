import { defineWords } from "@bizosaas/portal-kit";

export const actingWords = defineWords({
  en: {
    edit: "Edit",
    editTitle: (title: string) => `Edit ${title}`,
    thisRecord: "this record",
    editHint: (tool: string, canEmpty: boolean) =>
      canEmpty
        ? `Only the fields you change are written to ${tool}; one that you empty is emptied there.`
        : `Only the fields you change are written to ${tool}.`,
    more: "More actions",
    save: "Save",
    add: "Add",
    cancel: "Cancel",
    create: (kind: string) => `New ${kind.toLowerCase()}`,
    connection: "Where it is kept",
    failed: "This was not done",
    checkFields: "Check the marked fields.",
    noUndo: "This can't be taken back from here.",
    undo: "Undo",
    undone: "It was put back as it was.",
    unread: "The record could not be read",
    doneAlready: "The record is like that already.",
    recordChoice: {
      choose: "Choose by name",
      noneFound: "Nothing of that name was synced.",
      none: "Choose none",
      write: "Write its number",
      pick: "Choose by name",
      failed: "The records could not be loaded. Write its number at the tool, or try again later.",
    },
    newer: {
      title: (tool: string) => `Changed at ${tool} since you opened this`,
      now: (field: string, value: string | null) => {
        if (value === null) return `${field}: changed`;
        return `${field}: ${value === "" ? "now empty" : `now ${value}`}`;
      },
      overwrites: "Saving writes what you typed over it.",
      take: "Load what is there now",
    },
    discard: {
      title: "Discard what you typed?",
      description: (tool: string) => `Nothing has been written to ${tool} yet.`,
      confirm: "Discard",
      stay: "Keep editing",
    },
    notByRole: "Your role lets you look at this record, not change it. An admin can give you a role that does.",
    notNow: (connection: string) => `${connection} can't be written to now`,
    seeConnection: "See the connection",
  },
  nl: {
    edit: "Bewerken",
    editTitle: (title) => `${title} bewerken`,
    thisRecord: "dit record",
    editHint: (tool, canEmpty) =>
      canEmpty
        ? `Alleen de velden die je wijzigt worden naar ${tool} geschreven; een veld dat je leegmaakt, wordt daar leeg.`
        : `Alleen de velden die je wijzigt worden naar ${tool} geschreven.`,
    more: "Meer acties",
    save: "Opslaan",
    add: "Toevoegen",
    cancel: "Annuleren",
    create: (kind) => `${kind} toevoegen`,
    connection: "Waar het wordt bewaard",
    failed: "Dit is niet gedaan",
    checkFields: "Controleer de gemarkeerde velden.",
    noUndo: "Dit kan van hieruit niet ongedaan worden gemaakt.",
    undo: "Ongedaan maken",
    undone: "Het is teruggezet zoals het was.",
    unread: "Het record kon niet worden gelezen",
    doneAlready: "Zo is het record al.",
    recordChoice: {
      choose: "Kies op naam",
      noneFound: "Niets met die naam is gesynchroniseerd.",
      none: "Niets kiezen",
      write: "Het nummer invullen",
      pick: "Op naam kiezen",
      failed: "De records konden niet worden geladen. Vul het nummer bij de tool in, of probeer het later opnieuw.",
    },
    newer: {
      title: (tool) => `Bij ${tool} gewijzigd sinds je dit opende`,
      now: (field, value) => {
        if (value === null) return `${field}: gewijzigd`;
        return `${field}: ${value === "" ? "nu leeg" : `nu ${value}`}`;
      },
      overwrites: "Met opslaan komt wat jij typte eroverheen.",
      take: "Laden wat er nu staat",
    },
    discard: {
      title: "Weggooien wat je typte?",
      description: (tool) => `Er is nog niets naar ${tool} geschreven.`,
      confirm: "Weggooien",
      stay: "Verder bewerken",
    },
    notByRole: "Met je rol kun je dit record bekijken, niet wijzigen. Een beheerder kan je een rol geven die dat kan.",
    notNow: (connection) => `Naar ${connection} kan nu niet worden geschreven`,
    seeConnection: "Bekijk de koppeling",
  },
});
export type ActingWords = (typeof actingWords)["en"];
