import { useState } from "react";
import { Slider, type SliderProps } from "../../../src/primitives/slider.tsx";
import { definePage } from "../../define-page.ts";

function Chooser({ start, ...props }: Partial<SliderProps> & { start: number[] }) {
  const [value, setValue] = useState(start);
  return (
    <div className="max-w-md">
      <Slider label="Temperature" value={value} onValueChange={setValue} {...props} />
    </div>
  );
}

export default definePage({
  title: "Slider",
  states: {
    "One value": () => <Chooser start={[30]} format={(value) => `${value} %`} />,
    "Steps with help": () => (
      <Chooser
        start={[0.7]}
        min={0}
        max={2}
        step={0.1}
        help="Higher is more surprising, lower more exact."
        format={(value) => value.toFixed(1)}
      />
    ),
    "A range": () => <Chooser label="Price" start={[20, 80]} format={(value) => `€ ${value}`} />,
    "At its ends": () => <Chooser label="Price" start={[0, 100]} />,
    Invalid: () => <Chooser label="Share" start={[90]} error="All shares together may be at most 100." />,
    Loading: () => <Chooser start={[30]} loading />,
    "Disabled with a reason": () => <Chooser start={[50]} disabledReason="This model has no such setting." />,
  },
});
