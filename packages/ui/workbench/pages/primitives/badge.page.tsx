import { Sparkles } from "lucide-react";
import { Badge, type Tone } from "../../../src/primitives/badge.tsx";
import { definePage } from "../../define-page.ts";

const tones: Tone[] = ["neutral", "primary", "success", "warning", "danger", "info"];

export default definePage({
  title: "Badge",
  states: {
    Tones: () => (
      <div className="flex flex-wrap gap-2">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </div>
    ),
    "With an icon": () => (
      <Badge tone="primary" icon={<Sparkles aria-hidden />}>
        Beta
      </Badge>
    ),
    "Too long for its place": () => (
      <div className="w-32">
        <Badge>Waiting for an approval by the owner</Badge>
      </div>
    ),
  },
});
