import type { Theme } from "./theme-choice.tsx";

/** The theme a cookie names; anything else means as the device says. */
export function themeOf(cookie: string | undefined): Theme {
  return cookie === "light" || cookie === "dark" ? cookie : "device";
}
