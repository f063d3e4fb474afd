import type { Locale, NotificationKind } from "@bizosaas/contracts";

const why = {
  en: "You get this mail because you belong to {organization} and want to hear of it by e-mail.",
  nl: "Je krijgt deze mail omdat je bij {organization} hoort en hiervan per e-mail wilt horen.",
} as const;
const footer = { en: "Choose what is mailed to you", nl: "Kies wat je gemaild krijgt" } as const;

type Told = { subject: string; first: string; link: string };

const toldIn = (locale: Locale, { subject, first, link }: Told) => ({
  ...{ subject, lines: [first, "{detail}"], link, after: [why[locale]], footer: footer[locale] },
});
const told = (en: Told, nl: Told) => ({ en: toldIn("en", en), nl: toldIn("nl", nl) });

/** What the bell tells, as a mail. */
export const notificationTemplates = {
  "approval.opened": told(
    {
      subject: "Waits for your approval: {name}",
      first: "A workflow of {organization} waits until somebody decides: {name}",
      link: "Look and decide",
    },
    {
      subject: "Wacht op je goedkeuring: {name}",
      first: "Een workflow van {organization} wacht tot iemand beslist: {name}",
      link: "Bekijken en beslissen",
    },
  ),
  "approval.handed_over": told(
    {
      subject: "Handed to you: {name}",
      first: "A colleague in {organization} asks you to decide: {name}",
      link: "Look and decide",
    },
    {
      subject: "Aan jou overgedragen: {name}",
      first: "Een collega van {organization} vraagt jou te beslissen: {name}",
      link: "Bekijken en beslissen",
    },
  ),
  "approval.escalated": told(
    {
      subject: "Nobody has decided yet: {name}",
      first: "A workflow of {organization} still waits for a decision, so you are asked too: {name}",
      link: "Look and decide",
    },
    {
      subject: "Nog door niemand besloten: {name}",
      first: "Een workflow van {organization} wacht nog op een besluit, dus het wordt ook aan jou gevraagd: {name}",
      link: "Bekijken en beslissen",
    },
  ),
  "run.failed": told(
    {
      subject: "A run of {name} failed",
      first: "A run of {name} in {organization} did not finish.",
      link: "See what went wrong",
    },
    {
      subject: "Een run van {name} is mislukt",
      first: "Een run van {name} in {organization} kwam niet af.",
      link: "Bekijk wat er misging",
    },
  ),
  "workflow.message": told(
    {
      subject: "{name}",
      first: "A workflow of {organization} tells you: {name}",
      link: "See the run",
    },
    {
      subject: "{name}",
      first: "Een workflow van {organization} meldt je: {name}",
      link: "Bekijk de run",
    },
  ),
  "connection.broken": told(
    {
      subject: "{name} is disconnected",
      first:
        "{organization} can no longer reach {name}. Nothing is read or written there until somebody connects it again.",
      link: "Connect it again",
    },
    {
      subject: "{name} is niet meer verbonden",
      first:
        "{organization} kan {name} niet meer bereiken. Er wordt niets gelezen of geschreven tot iemand de koppeling herstelt.",
      link: "Koppeling herstellen",
    },
  ),
  "member.invited": told(
    {
      subject: "{name} was invited to {organization}",
      first: "{name} was invited to {organization}. The invitation can still be withdrawn.",
      link: "See the invitation",
    },
    {
      subject: "{name} is uitgenodigd voor {organization}",
      first: "{name} is uitgenodigd voor {organization}. De uitnodiging kan nog worden ingetrokken.",
      link: "Uitnodiging bekijken",
    },
  ),
  "member.joined": told(
    {
      subject: "{name} joined {organization}",
      first: "{name} accepted an invitation and now belongs to {organization}.",
      link: "See the members",
    },
    {
      subject: "{name} doet mee in {organization}",
      first: "{name} nam een uitnodiging aan en hoort nu bij {organization}.",
      link: "Leden bekijken",
    },
  ),
  "export.ready": told(
    {
      subject: "Your export is ready: {name}",
      first: "The export that you asked for in {organization} can be downloaded: {name}",
      link: "Download it",
    },
    {
      subject: "Je export is klaar: {name}",
      first: "De export waar je om vroeg in {organization} kan worden gedownload: {name}",
      link: "Downloaden",
    },
  ),
} as const satisfies Record<NotificationKind, unknown>;
