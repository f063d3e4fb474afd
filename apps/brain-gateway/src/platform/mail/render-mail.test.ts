import { describe, expect, it } from "vitest";
import { type MailTemplate, type MailWords, mailTemplates } from "./mail-templates.ts";
import { renderMail } from "./render-mail.ts";

const values = {
  ...{ inviter: "Ada", organization: "Vale", email: "ada@example.test", minutes: "15" },
  ...{ change: "A passkey was added.", name: "Greeting", detail: "" },
};
const names = Object.keys(mailTemplates) as MailTemplate[];

describe("a mail", () => {
  it.each(names)("%s says the same things in both languages, with every value filled in", (template) => {
    const placeholders = (words: MailWords) =>
      [...JSON.stringify(words).matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)).toSorted();
    expect(placeholders(mailTemplates[template].nl)).toEqual(placeholders(mailTemplates[template].en));
    for (const locale of ["en", "nl"] as const) {
      const { subject, text, html } = renderMail({
        template,
        locale,
        values,
        link: "https://a.test/x",
        footerLink: "https://a.test/y",
      });
      expect(`${subject}${text}${html}`).not.toMatch(/\{\w+\}/);
    }
  });

  it("of a notification ends with the way to turn it off, and leaves out what there is nothing to say of", () => {
    const link = "https://a.test/x";
    const { text } = renderMail({
      ...{ template: "approval.opened", locale: "nl", values, link, footerLink: "https://a.test/y" },
    });
    expect(text.trimEnd().split("\n").at(-1)).toBe("https://a.test/y");
    expect(text).not.toMatch(/\n{3}/);
  });

  it("lets no name of an organization write markup, a header or a line of its own", () => {
    const hostile = { ...values, organization: "<img src=x>\r\nBcc: all@example.test" };
    const { subject, text, html } = renderMail({ template: "invitation", locale: "en", values: hostile });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc/m);
    expect(html).not.toContain("<img");
  });
});
