import { Spinner } from "../../../src/primitives/spinner.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Spinner",
  states: { Alone: () => <Spinner label="Loading" /> },
});
