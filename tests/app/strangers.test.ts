import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { operations } from "../../server/openapi.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";
import { serve } from "../setup/serve.ts";
import { begin, firstLine, playOut, sayTaken, type Visitor, visitor } from "../setup/visitor.ts";

const database = await freshDatabase();
const { url } = await serve(database);

const password = "a long enough password";
const secrets = {
  email: "ines.owner@example.com",
  pseudonym: "quiet heron of Ines",
  note: "The moment of Ines that nobody else may read",
  plan: "what Ines wants nobody else to read",
  cohort: "Night shift of Ines",
  challenge: "The week of Ines",
  invited: "somebody.invited@example.com",
  invitee: "Somebody Ines invited",
  comment: "What Ines says to her own line",
  seat: "Ines at the window",
  behaviour: "The one thing that Ines will do",
  meeting: "the real meeting of Ines",
  assignment: "What Ines asks of her night shift",
};

/** Signs a visitor up. Their cookie jar holds one cookie, so the session replaces the guest's. */
async function account(name: string, more: Record<string, string> = {}): Promise<Visitor> {
  const who = visitor(url);
  const answer = await who.send("POST", "/api/account/sign-up", {
    email: `${name}@example.com`,
    password,
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
  return who;
}

/** What an assignment asks beside what is to be done. */
const assigned = {
  note: "",
  due: new Date(Date.now() + 86_400_000).toISOString(),
  attempts: { min: 1, max: null },
  band: null,
  level: null,
};

/** Somebody with a row in every table that holds rows of learners. */
async function owner() {
  const guest = visitor(url);
  const line = secrets.plan;
  const plan = { mine: line, theirs: line, agenda: line, question: line, away: line };
  const done = await begin(guest, { plan, level: "guided" });
  const guestCookie = guest.cookie;
  await playOut(guest, done, (view) => view.choices.at(-2)?.id ?? firstLine(view));
  const signedUp = await guest.send("POST", "/api/account/sign-up", {
    email: secrets.email,
    password,
    pseudonym: secrets.pseudonym,
  });
  expect(signedUp.status, signedUp.text).toBe(201);
  await guest.send("PUT", `/api/attempts/${done.id}/note`, { text: secrets.note });
  const open = await begin(guest, { plan });
  await sayTaken(guest, open.id, 0, firstLine(open.view));
  const share = await guest.send("POST", `/api/attempts/${done.id}/share`, { moments: [] });
  const cohort = await guest.send("POST", "/api/cohorts", { name: secrets.cohort });
  expect(cohort.status, cohort.text).toBe(201);
  const assignment = await guest.send("POST", `/api/cohorts/${cohort.json.id}/assignments`, {
    scenario: "friday-invoice",
    ...assigned,
    note: secrets.assignment,
  });
  expect(assignment.status, assignment.text).toBe(201);
  const challenge = await guest.send("POST", "/api/challenges", {
    kind: "growth",
    scope: "cohort",
    cohort: cohort.json.id,
    title: secrets.challenge,
    ends: new Date(Date.now() + 86_400_000).toISOString(),
  });
  expect(challenge.status, challenge.text).toBe(201);
  const entered = await guest.send("POST", `/api/challenges/${challenge.json.key}/entries`, {});
  expect(entered.status, entered.text).toBeLessThan(300);
  await rows(database, "update drill set made_at = made_at - interval '3 days'");
  const drills = await guest.send("GET", "/api/drills");
  const drill = drills.json.due[0]?.id as string;
  expect(drill, drills.text).toBeTruthy();
  const review = await guest.send("POST", `/api/drills/${drill}/reviews`, {});
  expect(review.status, review.text).toBeLessThan(300);
  const room = await guest.send("POST", `/api/cohorts/${cohort.json.id}/rooms`, {
    scenario: "friday-invoice",
  });
  expect(room.status, room.text).toBe(201);
  const seated = await guest.send("POST", `/api/rooms/${room.json.id}/seats`, { name: secrets.seat });
  expect(seated.status, seated.text).toBe(201);
  const thing = { text: secrets.behaviour, meeting: secrets.meeting };
  const set = await guest.send("PUT", `/api/rooms/${room.json.id}/behaviour`, thing);
  expect(set.status, set.text).toBe(200);
  const sessions = await guest.send("GET", "/api/account/sessions");
  const people = `/api/cohorts/${cohort.json.id}`;
  const invited = await guest.send("POST", `${people}/invitations`, {
    list: `${secrets.invited},${secrets.invitee}`,
  });
  expect(invited.json, invited.text).toMatchObject({ made: 1 });
  const { invitations } = (await guest.send("GET", `${people}/invitations`)).json;
  await guest.send("PUT", `${people}/membership`, { showsTalks: true });
  const said = await guest.send("POST", `/api/attempts/${done.id}/comments`, {
    turn: 0,
    text: secrets.comment,
  });
  expect(said.status, said.text).toBe(201);
  const learner = (await guest.send("GET", `${people}/people`)).json.people[0].learner as string;
  return {
    who: guest,
    guestCookie,
    token: share.json.token as string,
    code: cohort.json.code as string,
    invitation: (invitations[0].path as string).split("/").at(-1) as string,
    roomCode: room.json.code as string,
    ids: {
      rooms: [room.json.id as string],
      attempts: [done.id, open.id],
      cohorts: [cohort.json.id as string],
      assignments: [assignment.json.id as string],
      people: [learner],
      talks: [done.id],
      invitations: [invitations[0].id as string],
      comments: [said.json.comments[0].id as string],
      challenges: [challenge.json.key as string],
      drills: [drill],
      reviews: [review.json.id as string],
      sessions: sessions.json.sessions.map(({ id }: { id: string }) => id) as string[],
    },
  };
}

const ines = await owner();

/** What is asked with, where an address takes a body. A new address has to be told here. */
const bodies: Record<string, unknown> = {
  "post /api/attempts": {
    scenario: "friday-invoice",
    level: "free",
    kind: "practice",
    from: { attempt: ines.ids.attempts[0], turn: 1 },
  },
  "post /api/attempts/{id}/say": { turn: 0, choice: "x" },
  "post /api/attempts/{id}/guess": { turn: 0, thought: "x", confidence: 1 },
  "put /api/attempts/{id}/claims": { picked: [] },
  "put /api/attempts/{id}/note": { text: "overwritten" },
  "post /api/attempts/{id}/share": { moments: ["best"] },
  "post /api/account/sign-up": { email: secrets.email, password: "another long password" },
  "post /api/account/sign-in": { email: secrets.email, password: "not the right password" },
  "post /api/account/reset": { email: secrets.email, code: "ABCD-EFGH", password: "another long password" },
  "put /api/account/password": { current: "not the right password", next: "another long password" },
  "put /api/account/pseudonym": { pseudonym: "somebody else" },
  "delete /api/account": { password: "not the right password" },
  "post /api/cohorts": { name: "a cohort of their own" },
  "post /api/cohorts/join": { code: "NOSUCHCODE" },
  "put /api/cohorts/{id}": { name: "taken over" },
  "put /api/cohorts/{id}/archive": { archived: true },
  "put /api/cohorts/{id}/membership": { showsTalks: true },
  "put /api/cohorts/{id}/people/{learner}": { role: "owner" },
  "post /api/cohorts/{id}/invitations": { list: "stranger@example.com,Stranger,trainee" },
  "put /api/cohorts/{id}/talks/{attempt}/override": { band: "solid", reason: "So be it.", seen: null },
  "delete /api/cohorts/{id}/talks/{attempt}/override": { seen: new Date(0).toISOString() },
  "post /api/attempts/{id}/comments": { turn: 0, text: "from a stranger" },
  "post /api/cohorts/{id}/assignments": { scenario: "friday-invoice", ...assigned },
  "put /api/cohorts/{id}/assignments/{assignment}": assigned,
  "post /api/cohorts/{id}/assignments/{assignment}/begin": {},
  "post /api/challenges": {
    kind: "growth",
    scope: "cohort",
    cohort: ines.ids.cohorts[0],
    title: "mine",
    ends: new Date(Date.now() + 86_400_000).toISOString(),
  },
  "post /api/challenges/{id}/entries": { cohort: ines.ids.cohorts[0] },
  "post /api/reviews/{id}/answer": { choice: "x" },
  "post /api/cohorts/{id}/rooms": { scenario: "friday-invoice" },
  "post /api/rooms/{code}/seats": { name: "Somebody" },
  "put /api/rooms/{code}/behaviour": { text: "overwritten", meeting: "" },
  "post /api/rooms/{code}/commands": {
    id: "4c6f7e4e-5d3c-4f0a-9d55-0d6b6f3b0a11",
    step: 0,
    wish: { kind: "begin" },
  },
};

/** The owner's ids that fit an address, by the names of its collections; an address of nobody's things has none. */
function addressesOf(path: string): string[] {
  const [part, collection] = /([a-z]+)\/\{\w+\}/.exec(path) ?? [];
  if (part === undefined) return [path];
  const others: Record<string, string[]> = {
    scenarios: ["friday-invoice"],
    paths: ["friday-invoice"],
    auth: ["company"],
    callback: ["company"],
    // Whoever knows a code may see where it leads.
    join: ["NOSUCHCODE"],
  };
  const ids = { ...ines.ids, ...others }[collection ?? ""];
  if (ids === undefined) throw new Error(`say in this test whose ids belong into ${path}`);
  return ids.flatMap((id) => addressesOf(path.replace(part, `${collection}/${id}`)));
}

/** Everything that is the owner's alone. Their link's token, cohort's code and ids count too, where they were not sent. */
function secretsBeside(sent: string): string[] {
  const marks = [
    ...Object.values(secrets),
    ines.token,
    ines.code,
    ines.invitation,
    ines.roomCode,
    ...Object.values(ines.ids).flat(),
  ];
  return marks.filter((mark) => !sent.includes(mark));
}

async function ownersRows(): Promise<unknown> {
  const answer = await ines.who.send("GET", "/api/account/export");
  expect(answer.status).toBe(200);
  return answer.json.tables;
}

/** Every page by its folder, `[x]` as `{x}`; a folder in brackets is no part of an address. */
function pages(folder = join(import.meta.dirname, "../../app"), path = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      if (entry.name === "api") return [];
      const part = entry.name.startsWith("(") ? "" : `/${entry.name.replace(/\[(\w+)\]/, "{$1}")}`;
      return pages(join(folder, entry.name), path + part);
    }
    return entry.name === "page.tsx" ? [path || "/"] : [];
  });
}

const strangers: readonly (readonly [string, () => Promise<Visitor>])[] = [
  ["a newcomer", async () => visitor(url)],
  ["a guest with a talk of their own", async () => withTalk(visitor(url))],
  [
    "a trainee with an account",
    async () => withTalk(await account(`trainee-${Math.trunc(performance.now())}`)),
  ],
  [
    "the owner of another cohort",
    async () => withCohort(await account(`coach-${Math.trunc(performance.now())}`)),
  ],
  ["whoever holds the cookie from before the account", async () => visitor(url, ines.guestCookie)],
  ["a tampered session", async () => visitor(url, ines.who.cookie.replace(/.{6}$/, "AAAAAA"))],
];

async function withTalk(who: Visitor): Promise<Visitor> {
  await begin(who);
  return who;
}

async function withCohort(who: Visitor): Promise<Visitor> {
  expect((await who.send("POST", "/api/cohorts", { name: "Depot" })).status).toBe(201);
  return who;
}

test.each(strangers)(
  "A9 %s reads nothing of another learner through any address of the API, and changes nothing",
  async (_, make) => {
    const before = await ownersRows();
    let who = await make();
    let asked = 0;
    for (const [path, methods] of Object.entries(operations)) {
      for (const [method, { body }] of Object.entries(methods)) {
        const name = `${method} ${path}`;
        if (body !== undefined && !(name in bodies))
          throw new Error(`say in this test what to ask ${name} with`);
        for (const address of addressesOf(path)) {
          const answer = await who.send(method.toUpperCase(), address, bodies[name]);
          const sent = `${address} ${JSON.stringify(bodies[name] ?? "")}`;
          for (const secret of secretsBeside(sent))
            expect(answer.text, `${name} tells ${secret}`).not.toContain(secret);
          if (address !== path && !/scenarios|callback/.test(path)) {
            expect([401, 404], `${name} answers ${answer.text}`).toContain(answer.status);
          }
          expect(answer.status, `${name}: ${answer.text}`).toBeLessThan(500);
          asked++;
          // After these whoever asks is nobody any more.
          if (/sign-out|^delete \/api\/account/.test(name)) who = await make();
        }
      }
    }
    expect(asked).toBeGreaterThan(Object.keys(operations).length);
    expect(await ownersRows()).toEqual(before);
  },
);

/** What belongs into the parts of a page's address that vary. A new part has to be told here. */
const pageParts: Record<string, readonly string[]> = {
  "/drills/{id}": ines.ids.drills,
  "/cohorts/{id}": ines.ids.cohorts,
  "/challenges/{id}": ines.ids.challenges,
  "/scenarios/{id}": ["friday-invoice"],
  "/cohorts/join/{code}": ["NOSUCHCODE"],
  "{learner}": ines.ids.people,
  "{assignment}": ines.ids.assignments,
  "{attempt}": ines.ids.attempts,
  "{code}": ines.ids.rooms,
  "{token}": ["x".repeat(24)],
};

/** The owner's addresses of a page. */
function addressesOfPage(path: string): string[] {
  if (!path.includes("{")) return [path];
  const [part, ids] = Object.entries(pageParts).find(([one]) => path.includes(one)) ?? [];
  if (part === undefined || ids === undefined)
    throw new Error(`say in this test whose ids belong into ${path}`);
  return ids.flatMap((id) => addressesOfPage(path.replace(part, part.replace(/\{\w+\}/, id))));
}

test.each(strangers)("A9 %s sees nothing of another learner on any page", async (_, make) => {
  const who = await make();
  for (const address of pages().flatMap(addressesOfPage)) {
    const answer = await who.send("GET", address);
    for (const secret of secretsBeside(address))
      expect(answer.text, `${address} tells ${secret}`).not.toContain(secret);
    expect(answer.status, address).toBeLessThan(500);
    if (/^\/(cohorts|rooms|play|debrief)\/./.test(address)) expect(answer.status, address).toBe(404);
  }
});

test("A9 whom a link was given sees what was shared, and not whose it is", async () => {
  const answer = await visitor(url).send("GET", `/shared/${ines.token}`);
  expect(answer.status).toBe(200);
  const told = secretsBeside(ines.token);
  for (const secret of told) expect(answer.text).not.toContain(secret);
});

test("A9 every secret of this test is told to its owner somewhere, so that its absence says something", async () => {
  const told: string[] = [];
  for (const [path, methods] of Object.entries(operations)) {
    // A stream does not end; what it says is what the room's own address says.
    if (!("get" in methods) || path.endsWith("/events")) continue;
    for (const address of addressesOf(path)) told.push((await ines.who.send("GET", address)).text);
  }
  const all = told.join("\n");
  for (const secret of secretsBeside("")) expect(all, secret).toContain(secret);
});

/** Every address of a room and of a cohort's rooms, from every side it can be seen from. */
function roomAddresses(): [string, string][] {
  return Object.entries(operations)
    .filter(([path]) => /^\/api\/(rooms\/\{code\}|cohorts\/\{id\}\/rooms)/.test(path))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => [method, path] as const))
    .flatMap(([method, path]) =>
      addressesOf(path).flatMap((address) =>
        ["", "?as=phone", "?as=stage", "?as=desk"].map((as): [string, string] => [
          `${method} ${path}`,
          address + as,
        ]),
      ),
    );
}

const outsiders: readonly (readonly [string, () => Promise<Visitor>])[] = [
  ["a newcomer", async () => visitor(url)],
  [
    "a trainee of its cohort without a seat",
    async () => {
      const who = await account(`outside-${Math.trunc(performance.now())}`);
      const joined = await who.send("POST", "/api/cohorts/join", { code: ines.code });
      expect(joined.status, joined.text).toBe(200);
      return who;
    },
  ],
  [
    "a coach of another cohort",
    async () => withCohort(await account(`other-${Math.trunc(performance.now())}`)),
  ],
];

test.each(outsiders)("R32 %s finds no room at any of its addresses", async (_, make) => {
  const who = await make();
  const addresses = roomAddresses();
  expect(addresses.length).toBeGreaterThan(30);
  for (const [name, address] of addresses) {
    const [method = ""] = name.split(" ");
    const answer = await who.send(method.toUpperCase(), address, bodies[name]);
    expect([401, 404], `${method} ${address} answers ${answer.text}`).toContain(answer.status);
  }
  for (const page of ["", "/stage", "/desk", "/report"]) {
    const answer = await who.send("GET", `/rooms/${ines.ids.rooms[0]}${page}`);
    for (const secret of secretsBeside(ines.ids.rooms.join()))
      if (!ines.ids.cohorts.includes(secret)) expect(answer.text, page).not.toContain(secret);
  }
});

test("R32 who has a seat has a phone and nothing else: no stage, no desk, no plan, no report, none of the desk's commands", async () => {
  const [room = ""] = ines.ids.rooms;
  const who = visitor(url);
  const seated = await who.send("POST", `/api/rooms/${encodeURIComponent(ines.roomCode)}/seats`, {
    name: "Gast",
  });
  expect(seated.status, seated.text).toBe(201);
  expect((await who.send("GET", `/api/rooms/${room}`)).json.you.name).toBe("Gast");
  const closed = [
    "?as=stage",
    "?as=desk",
    "/events?as=stage",
    "/events?as=desk",
    "/plan",
    "/report",
    "/report.csv",
  ];
  for (const address of closed) {
    const answer = await who.send("GET", `/api/rooms/${room}${address}`);
    expect(answer.status, `${address} answers ${answer.text}`).toBe(404);
  }
  const wishes = ["begin", "think", "close", "pair", "revote", "next", "carry", "debrief", "end"].map(
    (kind) => ({
      kind,
    }),
  );
  for (const wish of [...wishes, { kind: "lock", on: true }, { kind: "ban", seat: 1 }]) {
    const asked = { id: crypto.randomUUID(), step: 0, wish };
    const answer = await who.send("POST", `/api/rooms/${room}/commands`, asked);
    expect(answer.json, answer.text).toMatchObject({ code: "not_yours" });
  }
});
