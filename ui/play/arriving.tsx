"use client";

import { type ReactNode, useRef } from "react";

/** What waits while the buyer still speaks: not seen yet, and a press then only lets them finish. */
export function Arriving({ arrived, children }: { arrived: boolean; children: ReactNode }) {
  const swallow = useRef(false);
  return (
    <div
      className={`lines ${arrived ? "" : "lines-waiting"}`}
      onPointerDownCapture={() => {
        swallow.current = !arrived;
      }}
      onClickCapture={(event) => {
        if (!swallow.current) return;
        swallow.current = false;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {children}
    </div>
  );
}
