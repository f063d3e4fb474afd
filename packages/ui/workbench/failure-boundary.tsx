import { Component, type ReactNode } from "react";

/** A page that throws says so in place, and the bench stays; React tells the console, which the pictures' run reads. */
export class FailureBoundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state: { message: string | null } = { message: null };
  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
  override render() {
    return this.state.message === null ? (
      this.props.children
    ) : (
      <p role="alert" className="text-danger-text">
        {this.state.message}
      </p>
    );
  }
}
