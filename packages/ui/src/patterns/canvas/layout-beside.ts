import { type Outline, type Places, placesIn } from "./layout-graph.ts";

/** Finds the places beside the page's own thread, which hundreds of steps would hold up for a tenth of a second to a whole one. */
export const layoutBeside = (outline: Outline): Promise<Places> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    const end = (places: Places) => {
      worker.terminate();
      resolve(places);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Places>) => end(data));
    // A network that fails keeps the worker's script away: then the page does it itself.
    worker.addEventListener("error", () => end(placesIn(outline)));
    worker.postMessage(outline);
  });
