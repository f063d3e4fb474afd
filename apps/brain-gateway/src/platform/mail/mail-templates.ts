import type { Locale } from "@bizosaas/contracts";
import { notificationTemplates } from "./notification-templates.ts";

/** `{name}` is filled in; a line that has nothing to say is left out. `lines` come before the link, `after` behind it. */
export type MailWords = {
  subject: string;
  lines: readonly string[];
  link?: string;
  after?: readonly string[];
  /** The words of the link below all else. */
  footer?: string;
};

/** Every mail the platform sends, in every language. */
export const mailTemplates = {
  invitation: {
    en: {
      subject: "{inviter} invites you to {organization}",
      lines: ["{inviter} invites you to work in {organization} on BizOSaaS."],
      link: "Accept the invitation",
      after: ["The link works for 7 days. If you don't know {inviter}, ignore this mail."],
    },
    nl: {
      subject: "{inviter} nodigt je uit voor {organization}",
      lines: ["{inviter} nodigt je uit om in {organization} op BizOSaaS te werken."],
      link: "Uitnodiging aannemen",
      after: ["De link werkt 7 dagen. Ken je {inviter} niet, negeer deze mail dan."],
    },
  },
  password_reset: {
    en: {
      subject: "Set a new password",
      lines: ["Somebody, probably you, asked to set a new password for {email}."],
      link: "Set a new password",
      after: ["The link works once, for {minutes} minutes. If it wasn't you, ignore this mail: nothing has changed."],
    },
    nl: {
      subject: "Stel een nieuw wachtwoord in",
      lines: ["Iemand, waarschijnlijk jij, vroeg om een nieuw wachtwoord voor {email}."],
      link: "Nieuw wachtwoord instellen",
      after: [
        "De link werkt één keer, {minutes} minuten lang. Was jij het niet, negeer deze mail dan: er is niets veranderd.",
      ],
    },
  },
  password_changed: {
    en: {
      subject: "Your password was changed",
      lines: ["The password of {email} was changed, and other browsers were signed out."],
      link: "Set another password",
      after: ["If it wasn't you, set another password at once and look at the browsers that are signed in."],
    },
    nl: {
      subject: "Je wachtwoord is gewijzigd",
      lines: ["Het wachtwoord van {email} is gewijzigd, en andere browsers zijn uitgelogd."],
      link: "Ander wachtwoord instellen",
      after: ["Was jij het niet, stel dan direct een ander wachtwoord in en kijk welke browsers zijn ingelogd."],
    },
  },
  email_change: {
    en: {
      subject: "Confirm your new e-mail address",
      lines: ["Confirm that {email} is yours. From then on you sign in with it."],
      link: "Confirm this address",
      after: ["The link works once, for {minutes} minutes. If you didn't ask for it, ignore this mail."],
    },
    nl: {
      subject: "Bevestig je nieuwe e-mailadres",
      lines: ["Bevestig dat {email} van jou is. Vanaf dan log je ermee in."],
      link: "Dit adres bevestigen",
      after: ["De link werkt één keer, {minutes} minuten lang. Vroeg je hier niet om, negeer deze mail dan."],
    },
  },
  email_changed: {
    en: {
      subject: "Your e-mail address was changed",
      lines: ["Your account now has the address {email}. You sign in with that one from now on."],
      after: ["If it wasn't you, tell the people who run this installation."],
    },
    nl: {
      subject: "Je e-mailadres is gewijzigd",
      lines: ["Je account heeft nu het adres {email}. Voortaan log je daarmee in."],
      after: ["Was jij het niet, meld het dan aan wie deze installatie beheert."],
    },
  },
  ...notificationTemplates,
  factor_changed: {
    en: {
      subject: "The second step of your sign-in was changed",
      lines: ["{change}"],
      after: ["If it wasn't you, change your password at once."],
    },
    nl: {
      subject: "De tweede stap van je inlog is gewijzigd",
      lines: ["{change}"],
      after: ["Was jij het niet, wijzig dan direct je wachtwoord."],
    },
  },
  identity_changed: {
    en: {
      subject: "How you sign in was changed",
      lines: ["{change}"],
      after: ["If it wasn't you, change your password at once and look at the browsers that are signed in."],
    },
    nl: {
      subject: "Hoe je inlogt is gewijzigd",
      lines: ["{change}"],
      after: ["Was jij het niet, wijzig dan direct je wachtwoord en kijk welke browsers zijn ingelogd."],
    },
  },
} as const satisfies Record<string, Record<Locale, MailWords>>;

export type MailTemplate = keyof typeof mailTemplates;

/** What `factor_changed` and `identity_changed` tell of. */
export const factorChanges = {
  totp_on: {
    en: "An authenticator app now protects your account.",
    nl: "Een authenticator-app beschermt nu je account.",
  },
  totp_off: {
    en: "The authenticator app was taken off your account.",
    nl: "De authenticator-app is van je account gehaald.",
  },
  passkey_added: { en: "A passkey was added to your account.", nl: "Er is een passkey aan je account toegevoegd." },
  passkey_removed: { en: "A passkey was taken off your account.", nl: "Er is een passkey van je account gehaald." },
  codes_renewed: {
    en: "New recovery codes were made. The old ones don't work any more.",
    nl: "Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.",
  },
  identity_linked: {
    en: "An account at a provider was linked to yours. It can now be used to sign in.",
    nl: "Een account bij een provider is aan het jouwe gekoppeld. Je kunt er nu mee inloggen.",
  },
  identity_unlinked: {
    en: "An account at a provider was unlinked from yours. It can't be used to sign in any more.",
    nl: "Een account bij een provider is van het jouwe losgekoppeld. Je kunt er niet meer mee inloggen.",
  },
} as const satisfies Record<string, Record<Locale, string>>;
export type FactorChange = keyof typeof factorChanges;
