import { createRoot } from "react-dom/client";
import { navigate } from "./address.ts";
import { benchNow } from "./bench-clock.ts";
import { controlStates } from "./control-states.ts";
import { pageList } from "./page-list.ts";
import { Workbench } from "./workbench.tsx";
import "./workbench.css";

/** What the gate asks of the bench: its pages, what its controls can be, what time it is, and a way to go on without a reload. */
const workbench = { pages: pageList.map(({ id }) => id), controls: controlStates, now: benchNow, navigate };
Object.assign(window, { workbench });

const root = document.getElementById("root");
if (!root) throw new Error("The bench's page has no #root.");
createRoot(root).render(<Workbench />);
