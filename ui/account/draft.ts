const prefix = "same-side:account:";

/** What was typed here before a reload or an error. This window only, and never a password. */
export function readDraft(name: string): string {
  try {
    return sessionStorage.getItem(prefix + name) ?? "";
  } catch {
    return "";
  }
}

/** Keeps what is typed until this window is closed; "" forgets it. */
export function draft(name: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(prefix + name);
    else sessionStorage.setItem(prefix + name, text);
  } catch {
    // A private window may refuse; a reload then begins with empty fields.
  }
}
