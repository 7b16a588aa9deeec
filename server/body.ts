import type { ZodType } from "zod";
import { isProblem, Problem } from "./problem.ts";

/** Longest body we read where nothing else is said, in bytes. */
export const longestBody = 64 * 1024;

/**
 * Reads a JSON body and checks its shape.
 *
 * @param longest its length in bytes at most
 * @throws Problem `wrong_content_type`, `body_too_large`, `bad_json` or `bad_shape`
 */
export async function readBody<T>(request: Request, schema: ZodType<T>, longest = longestBody): Promise<T> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new Problem("wrong_content_type", "Send the body with Content-Type: application/json.");
  }
  return checkShape(parseJson(await readText(request, longest).catch(incomplete)), schema);
}

/** What came in, if it has the shape; else every place where it has not. @throws Problem `bad_shape` */
function checkShape<T>(value: unknown, schema: ZodType<T>): T {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const places = checked.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
  throw new Problem("bad_shape", `${places.join("; ")}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("bad_json", text === "" ? "The body is empty." : "The body cannot be read as JSON.");
  }
}

async function readText(request: Request, longest: number): Promise<string> {
  const declared = request.headers.get("content-length");
  // Node reads no more than was declared, so a declared length within the limit needs no counting.
  if (declared !== null) {
    if (Number(declared) > longest) throw tooLarge(longest);
    return request.text();
  }
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > longest) throw tooLarge(longest);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** A browser may go away half way; that is no fault of ours. */
function incomplete(error: unknown): never {
  throw isProblem(error) ? error : new Problem("bad_json", "The body did not arrive whole.");
}

function tooLarge(longest: number): Problem {
  return new Problem("body_too_large", `The body may be at most ${longest} bytes. Nothing was stored.`, {
    // What is still under way is not read; the connection ends with this answer.
    connection: "close",
  });
}
