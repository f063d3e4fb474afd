import { defineWords } from "@bizosaas/portal-kit";

export const product = "BizOSaaS Admin";

export const portalWords = defineWords({
  en: {
    description: "Tenants, runs and the health of the platform.",
    portalName: "Admin portal",
    nav: {
      overview: "Overview",
      tenants: "Tenants",
      runs: "Runs",
      infrastructure: "Infrastructure",
      status: "System status",
      profile: "Profile",
      operations: "Operations",
      mailbox: "Mailbox",
      audit: "Audit log",
      find: {
        overview: "home dashboard start",
        tenants: "organizations customers clients",
        runs: "history executions jobs failed",
        status: "health uptime parts incidents",
        audit: "history who changed log account",
        mailbox: "mail e-mail smtp messages invitations",
        profile: "account sessions password mfa passkey security",
      },
    },
    platformRoles: { operator: "Operator", support: "Support" },
    roles: { owner: "Owner", admin: "Admin", member: "Member", viewer: "Viewer" },
    paging: { previous: "First page", next: "Next page" },
    signIn: {
      title: "Sign in",
      subtitle: "For the people who run this platform. The first start printed the first operator's password, once.",
      signedOut: "You are signed out.",
      refusedTitle: "This account is not an operator's",
      refused: "You are not signed in here. To work in your organization, sign in at the client portal instead.",
    },
  },
  nl: {
    description: "Klanten, runs en de gezondheid van het platform.",
    portalName: "Beheerportaal",
    nav: {
      overview: "Overzicht",
      tenants: "Klanten",
      runs: "Runs",
      infrastructure: "Infrastructuur",
      status: "Systeemstatus",
      profile: "Profiel",
      operations: "Bedrijf",
      mailbox: "Mailbox",
      audit: "Auditlog",
      find: {
        overview: "begin dashboard start",
        tenants: "organisaties tenants",
        runs: "geschiedenis uitvoeringen taken mislukt",
        status: "gezondheid beschikbaarheid onderdelen storing",
        audit: "geschiedenis wie wijzigde log account",
        mailbox: "mail e-mail smtp berichten uitnodigingen",
        profile: "account sessies wachtwoord mfa passkey beveiliging",
      },
    },
    platformRoles: { operator: "Operator", support: "Ondersteuning" },
    roles: { owner: "Eigenaar", admin: "Beheerder", member: "Lid", viewer: "Lezer" },
    paging: { previous: "Eerste pagina", next: "Volgende pagina" },
    signIn: {
      title: "Inloggen",
      subtitle:
        "Voor wie dit platform beheert. De eerste start drukte het wachtwoord van de eerste operator af, één keer.",
      signedOut: "Je bent uitgelogd.",
      refusedTitle: "Dit account is niet van een operator",
      refused: "Je bent hier niet ingelogd. Om in je organisatie te werken, log je in op het klantportaal.",
    },
  },
});
