import { useTranslations } from "next-intl";

/** Why a line did not arrive, and what was kept. */
export function Saying({ trouble }: { trouble: "offline" | "database" | "taken" | "gone" | null }) {
  const t = useTranslations("drills.saying");
  return (
    <div role="status">
      {trouble && (
        <p className="settle mb-4 rounded-xl border-[1.5px] border-edge bg-yours px-4 py-2.5 text-[15px]">
          {t(trouble)}
        </p>
      )}
    </div>
  );
}
