"use client";

import type { ReactNode } from "react";

/** Prints the page. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" className="press press-main" onClick={() => window.print()}>
      {children}
    </button>
  );
}
