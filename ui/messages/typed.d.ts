import type { Messages } from "./all.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: "en-GB";
    Messages: Messages;
  }
}
