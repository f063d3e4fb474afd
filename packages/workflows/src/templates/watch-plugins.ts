import { people, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const watchPlugins = defineTemplate({
  id: "watch-plugins",
  category: "watch",
  words: {
    en: {
      name: "Guard your plugins",
      purpose: "When a plugin is added or changed and is active, you are told and can switch it off with one click.",
      plugin: "Plugin added or changed",
      active: "Is it active?",
      approval: "Switch it off?",
      title: "Switch off the plugin",
      message: "It is new or was changed. Approve to switch it off; its data stays. Reject to keep it.",
      version: "Version",
      off: "Switch the plugin off",
      tell: "Say it is off",
      done: "Switched off:",
    },
    nl: {
      name: "Je plug-ins bewaken",
      purpose:
        "Komt er een plug-in bij of verandert er een die actief is, dan hoor je het en kun je hem met één klik uitzetten.",
      plugin: "Plug-in nieuw of gewijzigd",
      active: "Is hij actief?",
      approval: "Uitzetten?",
      title: "Plug-in uitzetten:",
      message:
        "Hij is nieuw of is gewijzigd. Keur goed om hem uit te zetten; de gegevens blijven. Wijs af om hem te houden.",
      version: "Versie",
      off: "Plug-in uitzetten",
      tell: "Melden dat hij uit is",
      done: "Uitgezet:",
    },
  },
  choices: [wordPressSite("plugin", "off"), people("tell")],
  steps: (t) => [
    ["plugin", "trigger.resource", t.plugin, [0, 0], { resourceKind: "cms.plugin", change: "created_or_updated" }],
    ["active", "flow.branch", t.active, [1, 0], { condition: "trigger.data.isActive" }],
    [
      "approval",
      "human.approval",
      t.approval,
      [2, 0],
      {
        title: `${t.title} {{ trigger.data.name }}`,
        message: t.message,
        details: { [t.version]: "{{ trigger.data.version }}" },
        expiresAfter: "7d",
      },
    ],
    ["off", "action.wordpress.deactivate_plugin", t.off, [3, 0], { plugin: "{{ trigger.externalId }}" }],
    ["tell", "human.notify", t.tell, [4, 0], { title: `${t.done} {{ steps.off.name }}` }],
  ],
  lines: [
    ["plugin", "out", "active"],
    ["active", "true", "approval"],
    ["approval", "approved", "off"],
    ["off", "out", "tell"],
  ],
});
