import { createRoot } from "react-dom/client";
import { navigate } from "./address.ts";
import { benchNow } from "./bench-clock.ts";
import { pageList } from "./page-list.ts";
import { Workbench } from "./workbench.tsx";
import "./workbench.css";

/** What the picture run asks of the bench: which pages there are, what time it is, and a way to go on without a reload. */
Object.assign(window, { workbench: { pages: pageList.map(({ id }) => id), now: benchNow, navigate } });

const root = document.getElementById("root");
if (!root) throw new Error("The bench's page has no #root.");
createRoot(root).render(<Workbench />);
