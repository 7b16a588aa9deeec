import { type ReactNode, useId } from "react";

interface Props {
  label: string;
  error?: string | undefined;
  hint?: string | undefined;
  /** The field, which takes what it is given. */
  children: (field: { id: string; "aria-invalid"?: true; "aria-describedby": string }) => ReactNode;
}

/** A field with its name, what is wrong with it, and what should be known of it. */
export function Labelled({ label, error, hint, children }: Props) {
  const id = useId();
  const told = `${id}-told`;
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-[14px] font-semibold">
        {label}
      </label>
      {children({ id, "aria-describedby": told, ...(error && { "aria-invalid": true as const }) })}
      <div id={told} role="status">
        {error && <p className="border-l-[3px] border-coral pl-2 text-[15px] text-coral-text">{error}</p>}
        {hint && <p className="text-[14px] text-muted">{hint}</p>}
      </div>
    </div>
  );
}

/** One of several, chosen from a list. */
export function ChooseOne({
  value,
  onChange,
  children,
  ...labelled
}: Omit<Props, "children"> & {
  value: string | number;
  onChange: (value: string) => void;
  /** The options. */
  children: ReactNode;
}) {
  return (
    <Labelled {...labelled}>
      {(field) => (
        <select
          {...field}
          className="press choice w-full text-left aria-invalid:border-2 aria-invalid:border-coral-text"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Labelled>
  );
}
