"use client";

import { NextIntlClientProvider } from "next-intl";
import messages from "../ui/messages/trouble.json";
import { Broken } from "../ui/trouble/broken.tsx";
import "./globals.css";

/** Even the frame of the page failed: the same words, without it. */
export default function WholePageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>{messages.broken.title}</title>
        <NextIntlClientProvider locale="en-GB" messages={{ trouble: messages }}>
          <main className="root">
            <Broken code={error.digest} onRetry={reset} />
          </main>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
