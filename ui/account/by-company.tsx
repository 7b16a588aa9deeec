import { useTranslations } from "next-intl";
import { Company } from "./company.tsx";

/** Under the form where a company has a sign-in of its own. */
export function ByCompany({ next }: { next: string }) {
  const t = useTranslations("account.company");
  return (
    <div className="mt-6 border-t border-dashed border-line pt-4">
      <h2 className="text-[19px]">{t("or")}</h2>
      <p className="mt-1 mb-3 text-[15px] text-muted">{t("text")}</p>
      <Company next={next} />
    </div>
  );
}
