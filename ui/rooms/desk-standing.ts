import type { Person } from "../../engine/room-view.ts";

/** How somebody stands to the open question, or to the room. */
export type Standing = "answered" | "thinking" | "here" | "away" | "left" | "removed" | "banned";

const standings: readonly Standing[] = ["answered", "thinking", "here", "away", "left", "removed", "banned"];

const byName = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Where one person stands. While nothing is asked nobody is thinking. */
export function standingOf(person: Person, asked: boolean): Standing {
  if (person.state !== "here") return person.state;
  if (person.answered) return "answered";
  return asked ? "thinking" : "here";
}

/** How many stand where; states nobody is in are left out. */
export function countStandings(people: readonly Person[], asked: boolean): [Standing, number][] {
  const counts = new Map<Standing, number>();
  for (const person of people) {
    const standing = standingOf(person, asked);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return standings.flatMap((standing) => {
    const count = counts.get(standing);
    return count === undefined ? [] : [[standing, count] as [Standing, number]];
  });
}

/** Those whose name has the words, and who stand where it is asked for: in the order of their names. */
export function fitting(
  people: readonly Person[],
  { words, only, asked }: { words: string; only: Standing | "unspoken" | null; asked: boolean },
): Person[] {
  const sought = words.trim().toLocaleLowerCase();
  return people
    .filter((person) => person.name.toLocaleLowerCase().includes(sought))
    .filter((person) => {
      const standing = standingOf(person, asked);
      if (only === "unspoken") return !person.spoken && (person.state === "here" || person.state === "away");
      if (only !== null) return standing === only;
      return standing !== "removed" && standing !== "banned";
    })
    .sort((a, b) => byName.compare(a.name, b.name) || a.seat - b.seat);
}
