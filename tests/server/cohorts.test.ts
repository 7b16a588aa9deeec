import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { joinCohort, readDoor } from "../../server/cohort-joining.ts";
import { leaveCohort } from "../../server/cohort-leaving.ts";
import { listPeople, removePerson, setRole, showTalks } from "../../server/cohort-members.ts";
import { requireMember, requireReader, requireStaff } from "../../server/cohort-roles.ts";
import {
  archiveCohort,
  listCohorts,
  makeCohort,
  readCohort,
  renameCohort,
  renewCode,
} from "../../server/cohorts.ts";
import { closeDatabase } from "../../server/database.ts";
import { invite } from "../../server/invitations.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { cohortOfAll, outcomeOf, person } from "../setup/people.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const rolesOf = async (id: string) =>
  Object.fromEntries(
    (
      await rows<{ learner: string; role: string }>(
        url,
        "select learner, role from member where cohort = $1",
        [id],
      )
    ).map(({ learner, role }) => [learner, role]),
  );

describe("K1 a cohort is joined", () => {
  test("by its code or its link, and a new code ends both", async () => {
    const { id, code, owner } = await cohortOfAll(url);
    const link = `https://example.com/cohorts/join/${code}?from=mail`;
    for (const way of [code, link, ` ${code.toLowerCase()} `, `${code.slice(0, 5)}-${code.slice(5)}`]) {
      expect((await readDoor(null, way)).state, way).toBe("open");
      const learner = randomUUID();
      expect(await joinCohort({ learner, account: false }, way)).toMatchObject({ id, role: "trainee" });
    }
    const { code: next = "" } = await renewCode(owner, id);
    expect(next).not.toBe(code);
    const late = { learner: randomUUID(), account: false };
    for (const way of [code, link]) {
      expect(await outcomeOf(joinCohort(late, way))).toBe("unknown_cohort");
      expect(await outcomeOf(readDoor(null, way))).toBe("unknown_cohort");
    }
    expect(await rows(url, "select from learner where id = $1", [late.learner])).toEqual([]);
    expect((await joinCohort(late, next)).id).toBe(id);
  });

  test("twenty times at once by one, and by twenty: everybody is in it once", async () => {
    const owner = await person(url);
    const { id, code = "" } = await makeCohort(owner, { name: "At once" });
    const one = { learner: randomUUID(), account: false };
    const many = Array.from({ length: 20 }, () => ({ learner: randomUUID(), account: false }));
    await Promise.all([...Array(20).fill(one), ...many].map((joiner) => joinCohort(joiner, code)));
    expect((await readCohort(owner, id)).members).toBe(22);
  });

  test("by a thousand and no more", async () => {
    const { id, code = "" } = await makeCohort(await person(url), { name: "Full" });
    await rows(
      url,
      `with many as (insert into learner (id) select gen_random_uuid() from generate_series(1, 999) returning id)
       insert into member (cohort, learner, role) select $1, id, 'trainee' from many`,
      [id],
    );
    const late = { learner: randomUUID(), account: false };
    expect(await outcomeOf(joinCohort(late, code))).toBe("cohort_full");
    expect(await rows(url, "select from learner where id = $1", [late.learner])).toEqual([]);
  });

  test("by nobody who guesses: nothing, half a code, a script and a million characters are one answer", async () => {
    const { code } = await cohortOfAll(url);
    for (const typed of [
      "",
      "/",
      code.slice(0, 9),
      `${code}2`,
      "<script>",
      "x".repeat(1_000_000),
      "\u0000",
    ]) {
      const joiner = { learner: randomUUID(), account: false };
      expect(await outcomeOf(joinCohort(joiner, typed)), typed.slice(0, 9)).toBe("unknown_cohort");
    }
  });
});

describe("K2 a role", () => {
  test("opens what it is for, and to all others there is no such cohort", async () => {
    const { id, ...people } = await cohortOfAll(url);
    const other = await cohortOfAll(url, "Harbour");
    const askers = { ...people, stranger: null, foreign: other.coach, unheard: randomUUID() };
    const opened = async (ask: (learner: string | null) => Promise<unknown>) => {
      const open: string[] = [];
      for (const [name, learner] of Object.entries(askers)) {
        if (name === "code") continue;
        const outcome = await outcomeOf(ask(learner));
        if (outcome !== "unknown_cohort") open.push(name);
      }
      return open;
    };
    expect(await opened((learner) => requireMember(learner, id))).toEqual([
      ...["owner", "coach", "observer", "trainee"],
    ]);
    expect(await opened((learner) => requireReader(learner, id))).toEqual(["owner", "coach", "observer"]);
    expect(await opened((learner) => requireStaff(learner, id))).toEqual(["owner", "coach"]);
    expect(await opened((learner) => listPeople(learner, id))).toHaveLength(4);
    expect(await opened((learner) => renameCohort(learner, id, { name: "Depot" }))).toHaveLength(2);
    for (const missing of [randomUUID(), "x", "'; drop table cohort; --"]) {
      expect(await outcomeOf(requireMember(people.owner, missing))).toBe("unknown_cohort");
    }
  });

  test("of a trainee shows who runs the cohort and themselves; codes are for who invites", async () => {
    const { id, owner, observer, trainee } = await cohortOfAll(url);
    const second = await person(url, "another trainee");
    await joinCohort({ learner: second, account: true }, (await readCohort(owner, id)).code ?? "");
    expect((await listPeople(owner, id)).map(({ name }) => name)).toEqual([
      ...["the owner", "the coach", "the observer", "another trainee", "the trainee"],
    ]);
    const seen = await listPeople(trainee, id);
    expect(seen.map(({ name }) => name)).toEqual(["the owner", "the coach", "the observer", "the trainee"]);
    expect(seen.some((one) => "showsTalks" in one || "guest" in one || "invited" in one)).toBe(false);
    for (const learner of [observer, trainee]) expect((await readCohort(learner, id)).code).toBeUndefined();
  });

  test("is changed by coaches between observing and practising, by owners alone beyond that", async () => {
    const { id, owner, coach, observer, trainee } = await cohortOfAll(url);
    const second = await person(url);
    await joinCohort({ learner: second, account: true }, (await readCohort(owner, id)).code ?? "");
    await setRole(coach, id, second, "observer");
    for (const [by, whom, role] of [
      [coach, second, "coach"],
      [coach, second, "owner"],
      [coach, owner, "trainee"],
      [coach, coach, "trainee"],
    ] as const) {
      expect(await outcomeOf(setRole(by, id, whom, role))).toBe("owners_only");
    }
    for (const by of [observer, trainee]) {
      expect(await outcomeOf(setRole(by, id, second, "trainee"))).toBe("unknown_cohort");
    }
    await setRole(owner, id, second, "coach");
    expect((await rolesOf(id))[second]).toBe("coach");
    expect(await outcomeOf(setRole(owner, id, trainee, "observer"))).toBe("account_needed");
    expect(await outcomeOf(setRole(owner, id, randomUUID(), "observer"))).toBe("unknown_person");
    expect(await outcomeOf(setRole(owner, id, "x", "observer"))).toBe("unknown_person");
  });
});

describe("K3 the last owner", () => {
  test("stays while anybody else is there, whether they leave or give the role away", async () => {
    const { id, owner, coach, trainee } = await cohortOfAll(url);
    expect(await outcomeOf(leaveCohort(owner, id))).toBe("last_owner");
    expect(await outcomeOf(setRole(owner, id, owner, "coach"))).toBe("last_owner");
    expect(await outcomeOf(removePerson(owner, id, owner))).toBe("last_owner");
    await setRole(owner, id, coach, "owner");
    await leaveCohort(owner, id);
    expect((await rolesOf(id))[owner]).toBeUndefined();
    expect(await outcomeOf(leaveCohort(coach, id))).toBe("last_owner");
    expect((await readCohort(trainee, id)).members).toBe(3);
  });

  test("is there whatever two owners do at once", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, owner, coach } = await cohortOfAll(url);
      await setRole(owner, id, coach, "owner");
      const both = await Promise.all([
        outcomeOf(leaveCohort(owner, id)),
        outcomeOf(round % 2 ? leaveCohort(coach, id) : setRole(owner, id, coach, "trainee")),
      ]);
      expect(
        Object.values(await rolesOf(id)).filter((role) => role === "owner"),
        String(both),
      ).toHaveLength(1);
    }
  });

  test("takes the cohort along when they are the last person", async () => {
    const owner = await person(url);
    const { id } = await makeCohort(owner, { name: "Alone" });
    await leaveCohort(owner, id);
    expect(await rows(url, "select from cohort where id = $1", [id])).toEqual([]);
  });
});

describe("K4 whoever is taken out", () => {
  test("keeps what they did; owners take out anybody, coaches no coach and no owner", async () => {
    const { id, owner, coach, observer, trainee } = await cohortOfAll(url);
    for (const whom of [owner, coach]) {
      const second = await person(url);
      await joinCohort({ learner: second, account: true }, (await readCohort(owner, id)).code ?? "");
      await setRole(owner, id, second, "coach");
      expect(await outcomeOf(removePerson(second, id, whom))).toBe("owners_only");
      await removePerson(owner, id, second);
      expect(await outcomeOf(requireMember(second, id))).toBe("unknown_cohort");
    }
    await removePerson(coach, id, trainee);
    await removePerson(coach, id, observer);
    expect(await outcomeOf(removePerson(coach, id, observer))).toBe("unknown_person");
    expect(await rows(url, "select from learner where id = $1", [trainee])).toHaveLength(1);
    expect(Object.values(await rolesOf(id)).sort()).toEqual(["coach", "owner"]);
  });
});

describe("K5 an archived cohort", () => {
  test("is put away and brought back by owners, lets nothing begin and can be read", async () => {
    const { id, code, owner, coach, trainee } = await cohortOfAll(url);
    for (const by of [coach]) expect(await outcomeOf(archiveCohort(by, id, true))).toBe("owners_only");
    expect(await outcomeOf(archiveCohort(trainee, id, true))).toBe("unknown_cohort");
    expect(await archiveCohort(owner, id, true)).toMatchObject({ archived: true });
    expect(await archiveCohort(owner, id, true)).not.toHaveProperty("code");

    const late = { learner: randomUUID(), account: false };
    expect(await outcomeOf(joinCohort(late, code))).toBe("cohort_archived");
    expect((await readDoor(null, code)).state).toBe("archived");
    expect(await outcomeOf(renewCode(owner, id))).toBe("cohort_archived");
    expect(await outcomeOf(invite(owner, id, "ana@example.com"))).toBe("cohort_archived");
    expect(await listPeople(trainee, id)).toHaveLength(4);
    expect((await listPeople(coach, id)).length).toBe(4);
    await leaveCohort(trainee, id);

    expect(await archiveCohort(owner, id, false)).toMatchObject({ archived: false, code });
    expect((await joinCohort(late, code)).id).toBe(id);
  });

  test("stands after those in use", async () => {
    const owner = await person(url);
    const away = await makeCohort(owner, { name: "A first" });
    await makeCohort(owner, { name: "B second" });
    await archiveCohort(owner, away.id, true);
    expect((await listCohorts(owner)).map(({ name }) => name)).toEqual(["B second", "A first"]);
  });
});

test("K8 nobody but the person says whether their talks are shown, and it is off until they do", async () => {
  const { id, owner, trainee } = await cohortOfAll(url);
  expect((await readCohort(trainee, id)).showsTalks).toBe(false);
  await showTalks(trainee, id, true);
  expect((await readCohort(trainee, id)).showsTalks).toBe(true);
  expect((await listPeople(owner, id)).filter(({ showsTalks }) => showsTalks)).toMatchObject([
    { learner: trainee },
  ]);
  expect(await outcomeOf(showTalks(await person(url), id, true))).toBe("unknown_cohort");
});
