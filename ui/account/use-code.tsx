"use client";

import { useTranslations } from "next-intl";
import { arrive } from "./arrive.ts";
import type { Limits } from "./check.ts";
import { Field } from "./field.tsx";
import { Submit } from "./submit.tsx";
import { useForm } from "./use-form.ts";
import { type Sent, send } from "./wire.ts";

/** A new password by a code that was handed over, and in at once. */
export function UseCode({ limits, next }: { limits: Limits; next: string }) {
  const t = useTranslations("account");
  const { form, going, errors } = useForm<{ brought: number }>({
    asked: { email: "email", code: "code", password: "newPassword" },
    limits,
    send: async ({ email, code, password }): Promise<Sent<{ brought: number }>> => {
      const reset = await send("POST", "/reset", { email, code, password });
      return reset.ok ? send("POST", "/sign-in", { email, password }) : reset;
    },
    done: ({ brought }) => arrive(next, brought),
  });
  return (
    <form {...form} className="max-w-[560px] space-y-4">
      <Field
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        label={t("email")}
        errors={errors}
        kept
      />
      <Field
        name="code"
        autoComplete="one-time-code"
        label={t("code.label")}
        hint={t("code.hint")}
        errors={errors}
        kept
      />
      <Field
        name="password"
        type="password"
        autoComplete="new-password"
        label={t("newPassword")}
        hint={t("passwordHint", { least: limits.password.least })}
        errors={errors}
      />
      <Submit going={going} errors={errors}>
        {t("code.do")}
      </Submit>
    </form>
  );
}
