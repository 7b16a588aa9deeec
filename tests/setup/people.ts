import { randomUUID } from "node:crypto";
import { joinCohort } from "../../server/cohort-joining.ts";
import type { Role } from "../../server/cohort-schema.ts";
import { makeCohort } from "../../server/cohorts.ts";
import { isProblem } from "../../server/problem.ts";
import { rows } from "./rows.ts";

/** A learner with a name, and with an account unless told otherwise. */
export async function person(url: string, name = "quiet heron", guest = false): Promise<string> {
  const [id, account] = [randomUUID(), randomUUID()];
  if (!guest) {
    await rows(url, `insert into "user" (id, name, email) values ($1, '', $2)`, [
      account,
      `${account}@example.com`,
    ]);
  }
  await rows(url, "insert into learner (id, pseudonym, account) values ($1, $2, $3)", [
    id,
    name,
    guest ? null : account,
  ]);
  return id;
}

/** A cohort with one person of every role, the trainee a guest. */
export async function cohortOfAll(url: string, name = "Depot") {
  const owner = await person(url, "the owner");
  const { id, code = "" } = await makeCohort(owner, { name });
  const joined = async (role: Role, guest = false) => {
    const learner = await person(url, `the ${role}`, guest);
    await joinCohort({ learner, account: !guest }, code);
    await rows(url, "update member set role = $1 where cohort = $2 and learner = $3", [role, id, learner]);
    return learner;
  };
  return {
    ...{ id, code, owner, coach: await joined("coach"), observer: await joined("observer") },
    trainee: await joined("trainee", true),
  };
}

/** The code it is refused with, or what came of it. */
export async function outcomeOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
}
