import { Avatar } from "../../../src/primitives/avatar.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Avatar",
  states: {
    Sizes: () => (
      <div className="flex items-center gap-2">
        <Avatar name="Ada Lovelace" size="sm" />
        <Avatar name="Ada Lovelace" />
        <Avatar name="Ada Lovelace" size="lg" />
      </div>
    ),
    "People and organizations": () => (
      <div className="flex items-center gap-2">
        <Avatar name="Grace Brewster Hopper" />
        <Avatar name="Van der Berg Bakery" shape="square" />
      </div>
    ),
    "One word, none, and other letters": () => (
      <div className="flex items-center gap-2">
        <Avatar name="Plato" />
        <Avatar name="" />
        <Avatar name="Ömer Ünal" />
      </div>
    ),
    "Standing alone": () => <Avatar name="Ada Lovelace" label="Ada Lovelace" />,
  },
});
