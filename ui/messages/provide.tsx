import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages } from "./all.ts";

type Namespace = keyof Messages;

/** Hands the browser only those message namespaces which the components inside it use. */
export async function Provide({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  const all = (await getMessages()) as Messages;
  const some = Object.fromEntries(of.map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={some}>{children}</NextIntlClientProvider>;
}
