import { useTranslations } from "next-intl";
import type { After } from "./use-after.ts";

/** What stands where nothing was fetched yet, or could not be. */
export function AfterAway({ failed, again }: Pick<After, "failed" | "again">) {
  const t = useTranslations("after");
  return (
    <div role="status" className="mt-4 text-muted">
      <p>{t(failed ? "trouble" : "loading")}</p>
      {failed && (
        <button type="button" className="press press-small mt-2 min-h-11" onClick={again}>
          {t("again")}
        </button>
      )}
    </div>
  );
}
