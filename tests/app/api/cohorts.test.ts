import { describe, expect, test } from "vitest";
import { shownPersonSchema } from "../../../server/coaching-contract.ts";
import {
  cohortSchema,
  doorSchema,
  invitationsSchema,
  invitedSchema,
  peopleSchema,
} from "../../../server/cohort-contract.ts";
import { operations } from "../../../server/openapi.ts";
import { reachableOrigin } from "../../../server/reach.ts";
import { newEmail, password, signUp } from "../../setup/account.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { begin, expectProblem, firstLine, playOut, type Visitor, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url, printed } = await serve(database);

async function account(): Promise<Visitor> {
  const who = visitor(url);
  await signUp(who, newEmail());
  return who;
}

async function made(name = "Depot") {
  const owner = await account();
  const answer = await owner.send("POST", "/api/cohorts", { name });
  const { id, code = "" } = cohortSchema.strict().parse(answer.json);
  return { owner, id, code, at: `/api/cohorts/${id}` };
}

const learnerOf = async (who: Visitor, at: string) =>
  peopleSchema.parse((await who.send("GET", `${at}/people`)).json).people.find(({ you }) => you)
    ?.learner as string;

/** A cohort with one of every role, the trainee a guest who shows a finished talk. */
async function all() {
  const { owner, id, code, at } = await made();
  const join = async (who: Visitor, role?: string) => {
    expect((await who.send("POST", "/api/cohorts/join", { code })).status).toBe(200);
    const learner = await learnerOf(who, at);
    if (role) expect((await owner.send("PUT", `${at}/people/${learner}`, { role })).status, role).toBe(204);
    return learner;
  };
  const [coach, observer, trainee] = [await account(), await account(), visitor(url)];
  await join(coach, "coach");
  await join(observer, "observer");
  const talk = await begin(trainee, { scenario: "friday-invoice" });
  await playOut(trainee, talk, firstLine);
  const learner = await join(trainee);
  await trainee.send("PUT", `${at}/membership`, { showsTalks: true });
  return { id, code, at, owner, coach, observer, trainee, learner, talk: talk.id };
}

describe("K6, K7 a list", () => {
  test("makes links that let one person in each, with the role they give, and comes as a sheet", async () => {
    const { owner, id, at } = await made("=cmd|' /C calc'!A0");
    const list =
      "\uFEFFemail;name;role\r\nana@example.com;Ana;\r\nben@example.com;=1+1;coach\r\nnobody;x;\r\n";
    const sent = await owner.send("POST", `${at}/invitations`, { list });
    expect(invitedSchema.strict().parse(sent.json)).toMatchObject({
      ...{ made: 2, renewed: 0, bad: [{ line: 4, reason: "email", text: "nobody;x;" }] },
    });
    const { invitations } = invitationsSchema
      .strict()
      .parse((await owner.send("GET", `${at}/invitations`)).json);
    const [ana, ben] = invitations;
    const csv = await owner.send("GET", `${at}/invitations?as=csv`);
    expect(csv.headers.get("content-disposition")).toContain("invitations.csv");
    // Where the coach came as localhost the link would lead each invited person to their own machine.
    const reached = reachableOrigin(new Headers({ host: new URL(url).host }));
    expect(csv.text).toContain(`${reached}${ana?.path}`);
    expect(csv.text).toContain(",'=1+1,");

    const code = ana?.path?.split("/").at(-1) as string;
    const guest = visitor(url);
    for (let look = 0; look < 2; look++) {
      const door = doorSchema.strict().parse((await guest.send("GET", `/api/cohorts/join/${code}`)).json);
      expect(door).toMatchObject({ by: "invitation", state: "open", role: "trainee" });
    }
    expect((await guest.send("POST", "/api/cohorts/join", { code: url + ana?.path })).json).toMatchObject({
      id,
    });
    expect((await guest.send("POST", "/api/cohorts/join", { code })).status).toBe(200);
    expectProblem(await visitor(url).send("POST", "/api/cohorts/join", { code }), "invitation_used");
    const { people } = (await owner.send("GET", `${at}/people`)).json;
    expect(people.at(-1)).toMatchObject({ invited: { email: "ana@example.com", name: "Ana" }, guest: true });

    const coach = ben?.path?.split("/").at(-1) as string;
    expectProblem(await visitor(url).send("POST", "/api/cohorts/join", { code: coach }), "not_signed_in");
    const signedIn = await account();
    expect((await signedIn.send("POST", "/api/cohorts/join", { code: coach })).json.role).toBe("coach");
    // Nobody who is in is invited again, and a coach makes no coach.
    const again = "ana@example.com\ncleo@example.com,,coach\ndan@example.com";
    const second = await signedIn.send("POST", `${at}/invitations`, { list: again });
    expect(second.json).toMatchObject({ made: 1, bad: [{ reason: "joined" }, { reason: "owners" }] });
  });

  test("that names somebody again gives a new link, and the old one leads nowhere; so does one taken back", async () => {
    const { owner, at } = await made();
    const linkOf = async () => {
      const { made: fresh, renewed } = (
        await owner.send("POST", `${at}/invitations`, { list: "ana@example.com" })
      ).json;
      const { invitations } = (await owner.send("GET", `${at}/invitations`)).json;
      return { fresh, renewed, id: invitations[0].id, code: invitations[0].path.split("/").at(-1) };
    };
    const first = await linkOf();
    const second = await linkOf();
    expect([first.fresh, first.renewed, second.fresh, second.renewed]).toEqual([1, 0, 0, 1]);
    const join = (code: string) => visitor(url).send("POST", "/api/cohorts/join", { code });
    expectProblem(await join(first.code), "unknown_cohort");
    expect((await owner.send("DELETE", `${at}/invitations/${second.id}`)).status).toBe(204);
    expectProblem(await owner.send("DELETE", `${at}/invitations/${second.id}`), "unknown_invitation");
    expectProblem(await join(second.code), "unknown_cohort");
    const third = await linkOf();
    await rows(database, "update invitation set expires_at = now() where id = $1", [third.id]);
    expectProblem(await join(third.code), "invitation_expired");
    expect((await visitor(url).send("GET", `/api/cohorts/join/${third.code}`)).json.state).toBe("expired");
  });

  test("used eight times at once lets one person in", async () => {
    const { owner, at } = await made();
    await owner.send("POST", `${at}/invitations`, { list: "ana@example.com" });
    const { invitations } = (await owner.send("GET", `${at}/invitations`)).json;
    const code = invitations[0].path.split("/").at(-1);
    const tried = await Promise.all(
      Array.from({ length: 8 }, () => visitor(url).send("POST", "/api/cohorts/join", { code })),
    );
    expect(tried.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(410)]);
    expect((await owner.send("GET", at)).json.members).toBe(2);
  });

  test("of a thousand rows is read, of more is refused whole, as is one of more than 256 kB", async () => {
    const { owner, at } = await made();
    const list = (count: number) =>
      Array.from({ length: count }, (_, i) => `p${i}@example.com,Somebody ${i}`).join("\n");
    expectProblem(await owner.send("POST", `${at}/invitations`, { list: list(1001) }), "list_refused");
    expectProblem(await owner.send("POST", `${at}/invitations`, { list: list(10_000) }), "body_too_large");
    expectProblem(await owner.send("POST", `${at}/invitations`, { list: "\n\n" }), "list_refused");
    expect((await owner.send("GET", `${at}/invitations`)).json.invitations).toEqual([]);
    expect((await owner.send("POST", `${at}/invitations`, { list: list(1000) })).json.made).toBe(1000);
  });
});

test("K2 every address of a cohort answers each role as it may, and everybody else with 404", async () => {
  const { id, at, owner, coach, observer, trainee, learner, talk } = await all();
  const other = await made("Harbour");
  const band = { band: "trusted", reason: "So be it.", seen: null };
  /** Who may, and what is asked with. A new address has to be told here. */
  const asked: Record<string, { may: string; body?: unknown; to?: string }> = {
    [`get ${at}`]: { may: "owner coach observer trainee" },
    [`put ${at}`]: { may: "owner coach", body: { name: "Depot" } },
    [`put ${at}/archive`]: { may: "owner coach", body: { archived: false } },
    [`post ${at}/code`]: { may: "owner coach" },
    [`put ${at}/membership`]: { may: "owner coach observer trainee", body: { showsTalks: true } },
    [`get ${at}/people`]: { may: "owner coach observer trainee" },
    [`get ${at}/people/{learner}`]: { may: "owner coach" },
    [`put ${at}/people/{learner}`]: { may: "owner coach", body: { role: "trainee" } },
    [`get ${at}/invitations`]: { may: "owner coach" },
    [`post ${at}/invitations`]: { may: "owner coach", body: { list: "a@example.com" } },
    [`delete ${at}/invitations/{invitation}`]: { may: "" },
    [`get ${at}/talks/{attempt}`]: { may: "owner coach" },
    [`put ${at}/talks/{attempt}/override`]: { may: "owner coach", body: band },
    [`delete ${at}/talks/{attempt}/override`]: {
      may: "owner coach",
      body: { seen: new Date(0).toISOString() },
    },
  };
  // Others of this collection tell in their own tests who may.
  const theirs = /\/(assignments|rooms|overview|paths|heat|map)/;
  // Leaving and taking out would end the walk.
  const ends = /^delete \/api\/cohorts\/[^/]+\/(membership|people\/\{learner\})$/;
  const walkers = {
    ...{ owner, coach, observer, trainee, stranger: visitor(url), foreign: other.owner },
    guest: await (async () => {
      const who = visitor(url);
      await begin(who);
      return who;
    })(),
  };
  let walked = 0;
  for (const [path, methods] of Object.entries(operations)) {
    if (!path.startsWith("/api/cohorts/{id}") || theirs.test(path)) continue;
    for (const method of Object.keys(methods)) {
      const name = `${method} ${path.replace("{id}", id)}`;
      if (ends.test(name)) continue;
      const told = asked[name];
      if (!told) throw new Error(`say in this test who may ask ${name}`);
      const address = path
        .replace("{id}", id)
        .replace("{learner}", learner)
        .replace("{attempt}", talk)
        .replace("{invitation}", id);
      for (const [role, who] of Object.entries(walkers)) {
        const answer = await who.send(method.toUpperCase(), address, told.body);
        const may = told.may.split(" ").includes(role);
        expect(answer.status, `${role}: ${name}: ${answer.text}`).toBeLessThan(500);
        if (may) expect([401, 404], `${role}: ${name}: ${answer.text}`).not.toContain(answer.status);
        else expect(answer.status, `${role}: ${name}: ${answer.text.slice(0, 200)}`).toBe(404);
        walked++;
      }
      const missing = address.replace(id, "00000000-0000-4000-8000-000000000000");
      const nowhere = await owner.send(method.toUpperCase(), missing, told.body);
      expect(nowhere.json?.code, nowhere.text).toBe("unknown_cohort");
    }
  }
  expect(walked).toBe(Object.keys(asked).length * Object.keys(walkers).length);
});

test("K8 a guest's shown talks follow them into their account, and consent withdrawn closes every address", async () => {
  const { at, coach, trainee, learner, talk } = await all();
  await signUp(trainee, newEmail());
  expectProblem(await coach.send("GET", `${at}/people/${learner}`), "unknown_person");
  const now = await learnerOf(trainee, at);
  const page = shownPersonSchema.strict().parse((await coach.send("GET", `${at}/people/${now}`)).json);
  expect(page.talks.map(({ attempt }) => attempt)).toEqual([talk]);
  const said = await coach.send("POST", `/api/attempts/${talk}/comments`, { turn: 0, text: "Here." });
  expect(said.status, said.text).toBe(201);
  await trainee.send("PUT", `${at}/membership`, { showsTalks: false });
  expectProblem(await coach.send("GET", `${at}/people/${now}`), "talks_not_shown");
  expectProblem(await coach.send("GET", `${at}/talks/${talk}`), "unknown_attempt");
  expectProblem(await coach.send("GET", `/api/attempts/${talk}/comments`), "unknown_attempt");
  expect((await trainee.send("GET", `/api/attempts/${talk}/comments`)).json.comments).toHaveLength(1);
  const pageOfTalk = await coach.send("GET", `/cohorts/${at.split("/").at(-1)}/talks/${talk}`);
  expect(pageOfTalk.status).toBe(404);
});

test("A11 deleting an account forgets the e-mail it was invited by, and leaves the cohort to a coach", async () => {
  const { at, id, owner, coach } = await all();
  await owner.send("POST", `${at}/invitations`, { list: "gone@example.com,Gone Soon" });
  const { invitations } = (await owner.send("GET", `${at}/invitations`)).json;
  const who = await account();
  await who.send("POST", "/api/cohorts/join", { code: invitations[0].path });
  expect((await who.send("DELETE", "/api/account", { password })).status).toBe(204);
  expect((await owner.send("GET", `${at}/invitations`)).text).not.toContain("gone@example.com");
  expect((await owner.send("DELETE", "/api/account", { password })).status).toBe(204);
  expect((await coach.send("GET", at)).json).toMatchObject({ id, role: "owner" });
});

test("a name of ten thousand characters, of nothing or of several lines is refused; a script is only text", async () => {
  const { owner, at } = await made();
  for (const name of ["x".repeat(10_000), "", "  ", "two\nlines", 7, null]) {
    expectProblem(await owner.send("PUT", at, { name }), "bad_shape");
  }
  const name = "<script>alert(1)</script>";
  expect((await owner.send("PUT", at, { name })).json.name).toBe(name);
  const page = await owner.send("GET", at.replace("/api", ""));
  expect(page.status).toBe(200);
  expect(page.text).not.toContain(name);
  expect(printed()).not.toContain("alert(1)");
});
