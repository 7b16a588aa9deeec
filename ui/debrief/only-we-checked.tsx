import { useTranslations } from "next-intl";
import type { Claim, ClaimVerdict } from "../../engine/claims.ts";
import type { Checked } from "../play/post.ts";

interface Props {
  name: string;
  offered: readonly Claim[];
  checked: readonly Checked[];
}

const edges: Record<ClaimVerdict, string> = {
  told: "border-teal",
  unheard: "border-amber",
  anybody: "border-line",
  "not-so": "border-coral",
};

/** The claims that were made, each with what it turned out to be. */
export function OnlyWeChecked({ name, offered, checked }: Props) {
  const t = useTranslations("debrief.claims");
  return (
    <>
      <ul className="space-y-3.5">
        {checked.map(({ id, verdict }) => (
          <li key={id} className={`border-l-[4px] pl-3.5 ${edges[verdict]}`}>
            <p className="text-[17px]">
              {t("sentence", { name, text: offered.find((claim) => claim.id === id)?.text ?? "" })}
            </p>
            <p className="mt-0.5 text-[15px] font-semibold text-muted">
              {t(`verdicts.${verdict}`, { name })}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-[15px] text-muted">{t("end")}</p>
    </>
  );
}
