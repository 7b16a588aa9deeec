import { describe, expect, test } from "vitest";
import { csvOf } from "../../server/csv.ts";
import { readPeople } from "../../server/people-list.ts";

const emails = (text: string) => readPeople(text).people.map(({ email }) => email);
const reasons = (text: string) => readPeople(text).bad.map(({ line, reason }) => [line, reason]);

describe("K6 a list of people", () => {
  test("is read as spreadsheets write it: a mark at its beginning, any line ends, comma, semicolon or tab", () => {
    const people = [
      { line: 2, email: "ana@example.com", name: "Ana Lima", role: "trainee" },
      { line: 3, email: "ben@example.com", name: "Ben", role: "coach" },
    ];
    for (const end of ["\n", "\r\n", "\r"]) {
      for (const sign of [",", ";", "\t"]) {
        const rows = [
          ["email", "name", "role"],
          ["ana@example.com", "Ana Lima", ""],
          ["Ben@Example.com", "Ben", "Coach"],
        ];
        const text = `\uFEFF${rows.map((row) => row.join(sign)).join(end)}${end}${end}`;
        expect(readPeople(text), JSON.stringify([end, sign])).toEqual({ people, bad: [] });
      }
    }
  });

  test("needs no heading, and with one has its columns in any order and among others", () => {
    expect(readPeople("ana@example.com").people).toEqual([
      { line: 1, email: "ana@example.com", name: "", role: "trainee" },
    ]);
    expect(readPeople("Shift,Role,E-Mail\nnight,observer,ana@example.com").people).toEqual([
      { line: 2, email: "ana@example.com", name: "", role: "observer" },
    ]);
  });

  test("may quote what it likes, and one quote too many spoils one line", () => {
    const text =
      'ana@example.com,"Lima, ""Ana""",trainee\nben@example.com,"Ben\ncleo@example.com,Cleo\n"dan@example.com"x,Dan';
    expect(readPeople(text).people.map(({ email, name }) => [email, name])).toEqual([
      ["ana@example.com", 'Lima, "Ana"'],
      ["cleo@example.com", "Cleo"],
    ]);
    expect(reasons(text)).toEqual([
      [2, "quotes"],
      [4, "quotes"],
    ]);
  });

  test("names every bad row by its line with the reason, and keeps the good ones", () => {
    const text = [
      "email,name,role",
      "good@example.com,Good,trainee",
      "nobody,No Address,trainee",
      `long@example.com,${"x".repeat(10_000)},trainee`,
      "chief@example.com,Chief,owner",
      "GOOD@example.com,Again,trainee",
      "",
      "more@example.com,More,trainee,and,more",
      "control@example.com,a\u0007b,trainee",
      "last@example.com,<script>alert(1)</script>,observer",
    ].join("\n");
    expect(emails(text)).toEqual(["good@example.com", "last@example.com"]);
    expect(reasons(text)).toEqual([
      [3, "email"],
      [4, "name"],
      [5, "role"],
      [6, "twice"],
      [8, "columns"],
      [9, "name"],
    ]);
    for (const { text: shown } of readPeople(text).bad) expect(shown.length).toBeLessThanOrEqual(80);
  });

  test("of nothing but blanks, quotes or another format invites nobody and breaks nothing", () => {
    for (const text of ["", "\n\n", ",,,\n;;", "\uFEFF", '"'.repeat(9999), "{}", "\u0000\u0001"]) {
      expect(emails(text), text.slice(0, 9)).toEqual([]);
    }
    expect(reasons('"')).toEqual([[1, "quotes"]]);
  });

  test("of ten thousand rows is read in one go, also when every one is a quote that is not closed", () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `"p${i}@example.com,x`);
    expect(readPeople(rows.join("\n")).bad).toHaveLength(10_000);
  });

  test("that we wrote ourselves is read again, and what a spreadsheet would run comes out as text", () => {
    const sheet = csvOf([
      ["email", "name", "role"],
      ["ana@example.com", '=HYPERLINK("x")', "trainee"],
    ]);
    expect(sheet).toContain(`"'=HYPERLINK(""x"")"`);
    expect(readPeople(sheet).people).toMatchObject([{ email: "ana@example.com", name: `'=HYPERLINK("x")` }]);
  });
});
