import type { ConnectorAction } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import type { Offer } from "../../records/acting/offers.ts";
import { chooseMove } from "./choose-move.ts";

const fieldOf = (name: string, hasChoices = false) => ({
  ...{ name, label: name, control: "text" as const, required: true, secret: false, hasChoices },
});
const move: ConnectorAction = {
  ...{ id: "move", title: "Move", description: "", effect: "write", capability: "write", canUndo: true },
  ...{ subject: { kind: "crm.deal", field: "dealId" }, fields: [fieldOf("dealId"), fieldOf("stage", true)] },
};
const offer = (connectionId: string, part: Partial<Offer> = {}): Offer => ({
  ...{ connectionId, connectionName: connectionId, action: move, refusal: null },
  ...part,
});

test("the board shows the connection that is filtered by, and never another one's deals in its place", () => {
  const offers = [offer("one"), offer("two")];
  expect(chooseMove(offers, undefined).move?.offer.connectionId).toBe("one");
  expect(chooseMove(offers, "two").move?.offer.connectionId).toBe("two");
  expect(chooseMove(offers, "three")).toEqual({ move: null, refused: null });
});

test("what stands in the way of a board is told, also where another connection has none of it", () => {
  const broken = offer("two", { refusal: "The app was removed." });
  expect(chooseMove([offer("one"), broken], "two")).toEqual({ move: null, refused: broken });
  expect(chooseMove([broken, offer("one")], undefined).move?.offer.connectionId).toBe("one");
});
