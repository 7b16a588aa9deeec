"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Limits } from "./check.ts";
import { Field } from "./field.tsx";
import { Submit } from "./submit.tsx";
import { useForm } from "./use-form.ts";
import { send } from "./wire.ts";

/** Another password, by the one there is. Signs every other browser out. */
export function ChangePassword({ email, limits }: { email: string; limits: Limits }) {
  const t = useTranslations("account");
  const [done, setDone] = useState("");
  const { form, going, errors } = useForm({
    asked: { current: "current", next: "newPassword" },
    limits,
    send: ({ current, next }) => {
      setDone("");
      return send("PUT", "/password", { current, next });
    },
    done: () => {
      setDone(t("change.done"));
      return false;
    },
  });
  return (
    <form {...form} className="space-y-4">
      {/* For password managers: whose password this is. */}
      <input hidden readOnly type="email" name="email" autoComplete="username" value={email} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="current"
          type="password"
          autoComplete="current-password"
          label={t("change.current")}
          errors={errors}
        />
        <Field
          name="next"
          type="password"
          autoComplete="new-password"
          label={t("newPassword")}
          hint={t("passwordHint", { least: limits.password.least })}
          errors={errors}
        />
      </div>
      <Submit going={going} errors={errors} done={done} look="plain">
        {t("change.do")}
      </Submit>
    </form>
  );
}
