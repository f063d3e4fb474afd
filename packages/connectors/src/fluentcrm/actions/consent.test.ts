import { expect, test } from "vitest";
import { dutch } from "../../words/dutch.ts";
import { NewStatus } from "./consent.ts";

test("who isn't confirmed isn't said to be asked for it: FluentCRM mails that to nobody who is added from here", () => {
  const label = "Not confirmed; no mail is sent";
  expect(NewStatus.meta()).toMatchObject({ options: expect.arrayContaining([{ value: "pending", label }]) });
  expect(dutch[label]).toBe("Nog niet bevestigd; er wordt geen mail gestuurd");
});
