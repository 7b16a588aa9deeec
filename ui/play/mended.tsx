import { useTranslations } from "next-intl";
import { Logo } from "../shell/logo.tsx";

/** The one thing that is celebrated at this table: two chairs beside each other again. It does not move. */
export function Mended() {
  const t = useTranslations("play");
  return (
    <p className="flex items-center gap-2.5 self-center rounded-full border-[1.5px] border-teal bg-teal-wash px-4 py-1.5 text-[15px] font-semibold">
      <Logo size={24} />
      {t("mended")}
    </p>
  );
}
