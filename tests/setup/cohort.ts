import { randomUUID } from "node:crypto";
import { rows } from "./rows.ts";

/** The people of a cohort of a test, by their learners' ids. */
export interface Class {
  readonly id: string;
  readonly owner: string;
  readonly coach: string;
  readonly observer: string;
  readonly trainees: readonly string[];
}

/** A cohort with an owner, a coach, an observer and some trainees, who joined ten days ago. */
export async function makeClass(url: string, trainees: number, name = "North"): Promise<Class> {
  const id = randomUUID();
  await rows(url, "insert into cohort (id, name, code) values ($1::uuid, $2, $3)", [id, name, id]);
  const join = async (role: string, as: string): Promise<string> => {
    const learner = randomUUID();
    await rows(url, "insert into learner (id, pseudonym) values ($1, $2)", [learner, as]);
    await joinClass(url, id, learner, role);
    return learner;
  };
  const [owner, coach, observer] = [
    await join("owner", "Olga"),
    await join("coach", "Carl"),
    await join("observer", "Obi"),
  ];
  const all: string[] = [];
  for (let number = 0; number < trainees; number++) all.push(await join("trainee", `Trainee ${number}`));
  return { id, owner, coach, observer, trainees: all };
}

/** Puts a learner into a cohort, as of some days ago. */
export async function joinClass(
  url: string,
  cohort: string,
  learner: string,
  role = "trainee",
  daysAgo = 10,
): Promise<void> {
  await rows(
    url,
    `insert into member (cohort, learner, role, joined_at) values ($1, $2, $3, now() - make_interval(days => $4))`,
    [cohort, learner, role, daysAgo],
  );
}
