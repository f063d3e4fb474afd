import { defineWords } from "@bizosaas/portal-kit";

export const product = "BizOSaaS";

export const portalWords = defineWords({
  en: {
    description: "Your tools, your content and your workflows in one place.",
    nav: {
      home: "Home",
      work: "Work",
      data: "Data",
      workflows: "Workflows",
      runs: "Runs",
      approvals: "Approvals",
      connections: "Connections",
      content: "Content",
      settings: "Settings",
      backToPortal: "Back to the portal",
      you: "You",
      organization: "Organization",
      profile: "Profile",
      general: "General",
      members: "Members",
      aiKeys: "AI keys",
      audit: "Audit log",
    },
    roles: { owner: "Owner", admin: "Admin", member: "Member", viewer: "Viewer" },
    paging: { previous: "First page", next: "Next page" },
  },
  nl: {
    description: "Je tools, je inhoud en je workflows op één plek.",
    nav: {
      home: "Begin",
      work: "Werk",
      data: "Gegevens",
      workflows: "Workflows",
      runs: "Runs",
      approvals: "Goedkeuringen",
      connections: "Koppelingen",
      content: "Inhoud",
      settings: "Instellingen",
      backToPortal: "Terug naar het portaal",
      you: "Jij",
      organization: "Organisatie",
      profile: "Profiel",
      general: "Algemeen",
      members: "Leden",
      aiKeys: "AI-sleutels",
      audit: "Auditlog",
    },
    roles: { owner: "Eigenaar", admin: "Beheerder", member: "Lid", viewer: "Lezer" },
    paging: { previous: "Eerste pagina", next: "Volgende pagina" },
  },
});
