import { draft } from "./draft.ts";

const typed = ["email", "pseudonym", "code", "next"];

/** Forgets what was typed here and loads a page anew: nothing of who one was before stays in it. */
export function arrive(next: string, brought = 0): true {
  for (const name of typed) draft(name, "");
  location.assign(next === "/account" && brought > 0 ? `/account?brought=${brought}` : next);
  return true;
}
