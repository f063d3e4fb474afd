"use client";

import { useState } from "react";
import { CodeEditor } from "../../../src/primitives/code-editor/code-editor.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { definePage } from "../../define-page.ts";

const sum = `const lines = trigger.order.lines;
const total = lines.reduce(
  (sum, { price, count }) => sum + price * count,
  0,
);
console.log("lines", lines.length);
return { total };`;

const broken = `const total = trigger.total;
return total +;`;

function Written({ code, error, line }: { code: string; error?: string; line?: number }) {
  const [value, setValue] = useState(code);
  return (
    <div className="max-w-md">
      <Field label="JavaScript" error={error}>
        {({ required: _, ...control }) => (
          <CodeEditor {...control} errorLine={line} value={value} onChange={setValue} />
        )}
      </Field>
    </div>
  );
}

const nothing = () => undefined;

export default definePage({
  title: "Code editor",
  states: {
    Written: () => <Written code={sum} />,
    Invalid: () => (
      <Written code={broken} line={2} error="The code can't be read: Unexpected token (line 2, column 15)." />
    ),
    "Disabled with a reason": () => (
      <div className="max-w-md">
        <Field label="JavaScript" disabledReason="This version is published.">
          {({ required: _, ...control }) => (
            <CodeEditor {...control} value="return trigger.title;" onChange={nothing} />
          )}
        </Field>
      </div>
    ),
    "Read only, disabled": () => (
      <div className="grid max-w-md gap-2">
        <CodeEditor aria-label="Published code" readOnly value="return trigger.title;" onChange={nothing} />
        <CodeEditor aria-label="Someone else's code" disabled value="return trigger.title;" onChange={nothing} />
      </div>
    ),
  },
});
