import { useTranslations } from "next-intl";

/** One to five cups on the table; said in words to those who do not see them. */
export function Difficulty({ level }: { level: number }) {
  const t = useTranslations("buyers");
  const label = t("difficulty", { level });
  return (
    <svg role="img" aria-label={label} width="62" height="12" viewBox="0 0 62 12">
      <title>{label}</title>
      {[0, 1, 2, 3, 4].map((place) => (
        <circle
          key={place}
          cx={6 + place * 12.5}
          cy="6"
          r="4"
          fill={place < level ? "var(--teal)" : "none"}
          stroke={place < level ? "var(--teal)" : "var(--muted)"}
          strokeWidth="1.4"
        />
      ))}
    </svg>
  );
}
