"use client";

import { NextIntlClientProvider } from "next-intl";
import messages from "../ui/messages/trouble.json";
import { Broken } from "../ui/trouble/broken.tsx";

/** A page failed while it was being drawn. The words travel with this file: nothing else may be reachable. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <NextIntlClientProvider locale="en-GB" messages={{ trouble: messages }}>
      <main id="main">
        <Broken code={error.digest} onRetry={reset} />
      </main>
    </NextIntlClientProvider>
  );
}
