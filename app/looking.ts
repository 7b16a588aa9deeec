import { cache } from "react";
import { describeAccount } from "../server/accounts.ts";
import { ask } from "../server/ask.ts";
import { whoFromCookies } from "../server/learner.ts";
import type { Person } from "../ui/shell/person.tsx";

/** Who looks at this page, asked once however many parts of it want to know. */
const whoHere = cache(whoFromCookies);

/** The account that looks at this page, or what there is instead. */
export const accountHere = cache(async () => describeAccount(await whoHere()));

/** The same for the header, which is drawn also when it cannot be found out: null then. */
export async function personHere(): Promise<Person> {
  const asked = await ask(async (): Promise<Person> => {
    const { learner, account } = await whoHere();
    if (account === null) return { kind: learner === null ? "newcomer" : "guest" };
    const { pseudonym, email } = await accountHere();
    return { kind: "account", name: pseudonym ?? email ?? "" };
  });
  return asked.ok ? asked.value : null;
}
