import { type Outline, placesIn } from "./layout-graph.ts";

addEventListener("message", ({ data }: MessageEvent<Outline>) => postMessage(placesIn(data)));
