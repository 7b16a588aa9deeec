import { getRequestConfig } from "next-intl/server";
import { messages } from "./all.ts";

/** British English ships first, in words and in dates; the language is not part of an address. */
export default getRequestConfig(() => ({ locale: "en-GB", timeZone: "UTC", messages }));
