"use client";

import { useState } from "react";

/** An empty page with React: what the play page is weighed against. */
export default function Page() {
  const [pressed, setPressed] = useState(0);
  return (
    <button type="button" onClick={() => setPressed(pressed + 1)}>
      {pressed}
    </button>
  );
}
