import { useState } from "react";
import { FileDrop, type FileDropProps } from "../../../src/primitives/file-drop.tsx";
import { definePage } from "../../define-page.ts";

const fileOf = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name, { lastModified: 0 });

function Drop({ start = [], ...props }: Partial<FileDropProps> & { start?: File[] }) {
  const [files, setFiles] = useState(start);
  return (
    <div className="max-w-md">
      <FileDrop label="Logo" help="PNG or SVG, up to 2 MB" value={files} onValueChange={setFiles} {...props} />
    </div>
  );
}

export default definePage({
  title: "File drop",
  states: {
    Empty: () => <Drop accept=".png,.svg" maxBytes={2_000_000} />,
    "Several files": () => (
      <Drop
        label="Invoices"
        help="PDF, up to 10 MB each"
        isMultiple
        start={[
          fileOf("invoice-march.pdf", 84_000),
          fileOf("a-very-long-name-of-an-invoice-that-nobody-shortened-2026-02.pdf", 1_204),
        ]}
      />
    ),
    Invalid: () => <Drop error="Choose a logo." />,
    Uploading: () => <Drop start={[fileOf("logo.svg", 12_400)]} progress={62} />,
    "Disabled with a reason": () => (
      <Drop start={[fileOf("logo.svg", 12_400)]} disabledReason="Only an owner changes the logo." />
    ),
  },
});
