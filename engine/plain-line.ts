import { z } from "zod";

/** One line of plain text, trimmed: `least` to `most` characters, well formed, without control characters or line ends. Never markup. */
export function plainLine(least: number, most: number) {
  return z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), "must be plain text");
}
