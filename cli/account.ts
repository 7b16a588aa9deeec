import { closeDatabase } from "../server/database.ts";
import { makeResetCode } from "../server/reset-code.ts";
import { dataFolder } from "./data-home.ts";
import { reason } from "./reason.ts";
import { runningDatabase } from "./running-database.ts";

const usage = `npm run -s account -- code E-MAIL

  code E-MAIL   a code with which this account's owner chooses a new password: valid for 24 hours, once;
                an earlier one is void

It works beside a running npm start, or on the database of DATABASE_URL. Exit code 0 done, 1 not possible, 2 misuse.`;

async function main([verb = "", email = "", ...rest]: readonly string[]): Promise<number> {
  if (verb === "--help" || verb === "-h" || verb === "help") {
    console.log(usage);
    return 0;
  }
  if (verb !== "code" || rest.length > 0 || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    console.error(
      verb === "code"
        ? "account code: give one e-mail"
        : `account: ${verb === "" ? "give a verb" : `no verb "${verb}"`}`,
    );
    console.error("See npm run -s account -- --help");
    return 2;
  }
  return await handOut(email);
}

async function handOut(email: string): Promise<number> {
  try {
    const url = process.env.DATABASE_URL || runningDatabase(dataFolder());
    if (url === null)
      return refuse(`nothing runs on the data in ${dataFolder()}; start it, or set DATABASE_URL`);
    process.env.DATABASE_URL = url;
    const code = await makeResetCode(email);
    if (code === null) return refuse(`no account has the e-mail ${email}`);
    console.log(code);
    return 0;
  } catch (error) {
    return refuse(`the database could not be asked: ${reason(error)}`);
  } finally {
    await closeDatabase();
  }
}

function refuse(why: string): number {
  console.error(`account code: ${why}`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
