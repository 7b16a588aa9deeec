import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { messages } from "../../ui/messages/all.ts";

const nowhere = {} as AppRouterInstance;

/** A component as the server draws it, in UTC and with every text there is. */
export function drawn(element: ReactElement): string {
  return renderToStaticMarkup(
    <AppRouterContext value={nowhere}>
      <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
        {element}
      </NextIntlClientProvider>
    </AppRouterContext>,
  );
}

/** What a reader reads: the text of a drawn component, without its tags. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
