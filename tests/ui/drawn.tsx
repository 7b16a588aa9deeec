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
  const html = renderToStaticMarkup(
    <AppRouterContext value={nowhere}>
      <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
        {element}
      </NextIntlClientProvider>
    </AppRouterContext>,
  );
  const torn = tornBy(html);
  if (torn !== null) throw new Error(`A browser closes the paragraph or press before this: ${torn}`);
  return html;
}

/** What a browser takes as the end of an open paragraph (HTML standard, "in body"). */
const endsParagraph =
  /^(address|article|aside|blockquote|details|dialog|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|main|menu|nav|ol|p|pre|search|section|table|ul)$/;

/**
 * The first tag that a browser puts elsewhere than it was drawn: a block in a paragraph, a link in a link, a button in a button. React
 * finds another page than it drew then, and draws it anew. Null where there is none.
 */
function tornBy(html: string): string | null {
  const open: string[] = [];
  for (const [tag, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?>/g)) {
    if (slash === "/") {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.splice(at);
      continue;
    }
    const inside = open.includes("p") && endsParagraph.test(name);
    if (inside || ((name === "a" || name === "button") && open.includes(name))) return tag;
    if (!tag.endsWith("/>")) open.push(name);
  }
  return null;
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
