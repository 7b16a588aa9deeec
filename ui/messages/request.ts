import { getRequestConfig } from "next-intl/server";
import { messages } from "./all.ts";

/** English ships first; the language is not part of an address. */
export default getRequestConfig(() => ({ locale: "en", timeZone: "UTC", messages }));
