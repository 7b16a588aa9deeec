import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Provide } from "../messages/provide.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import { themeOf } from "./theme-of.ts";

/** Header, main part and footer of every page but the table. */
export async function PageFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  const theme = themeOf((await cookies()).get("theme")?.value);
  return (
    <>
      <a href="#main" className="skip">
        {t("skip")}
      </a>
      <Provide of={["shell"]}>
        <SiteHeader theme={theme} />
      </Provide>
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
