CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_count" (
	"challenge" uuid NOT NULL,
	"score" integer NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "board_count_challenge_score_pk" PRIMARY KEY("challenge","score")
);
--> statement-breakpoint
CREATE TABLE "board_team" (
	"challenge" uuid NOT NULL,
	"cohort" uuid NOT NULL,
	"entries" integer NOT NULL,
	"total" integer NOT NULL,
	CONSTRAINT "board_team_challenge_cohort_pk" PRIMARY KEY("challenge","cohort")
);
--> statement-breakpoint
CREATE TABLE "challenge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"title" text NOT NULL,
	"cohort" uuid,
	"token" text,
	"scenario" text,
	"version" text,
	"made_by" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "challenge_token_unique" UNIQUE("token"),
	CONSTRAINT "challenge_kind" CHECK ("challenge"."kind" in ('fresh', 'growth', 'recovery')),
	CONSTRAINT "challenge_scope_key" CHECK (("challenge"."scope" = 'cohort') = ("challenge"."cohort" is not null) and ("challenge"."scope" = 'link') = ("challenge"."token" is not null)),
	CONSTRAINT "challenge_scenario" CHECK (("challenge"."kind" = 'growth') = ("challenge"."scenario" is null) and ("challenge"."scenario" is null) = ("challenge"."version" is null)),
	CONSTRAINT "challenge_window" CHECK ("challenge"."starts_at" < "challenge"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "cohort" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge" uuid NOT NULL,
	"learner" uuid NOT NULL,
	"cohort" uuid,
	"attempt" uuid,
	"again" uuid,
	"status" text NOT NULL,
	"score" integer,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entry_attempt_unique" UNIQUE("attempt"),
	CONSTRAINT "entry_once" UNIQUE("challenge","learner"),
	CONSTRAINT "entry_status" CHECK ("entry"."status" in ('playing', 'waiting', 'counted', 'left')),
	CONSTRAINT "entry_counted" CHECK ("entry"."status" <> 'counted' or "entry"."score" is not null)
);
--> statement-breakpoint
CREATE TABLE "member" (
	"cohort" uuid NOT NULL,
	"learner" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_cohort_learner_pk" PRIMARY KEY("cohort","learner"),
	CONSTRAINT "member_role" CHECK ("member"."role" in ('owner', 'coach', 'observer', 'trainee'))
);
--> statement-breakpoint
CREATE TABLE "drill" (
	"id" uuid PRIMARY KEY NOT NULL,
	"learner" uuid NOT NULL,
	"skill" text NOT NULL,
	"family" text NOT NULL,
	"attempt" uuid,
	"turn" integer,
	"cost" double precision,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"attempt" uuid NOT NULL,
	"turn" integer NOT NULL,
	"skill" text NOT NULL,
	"learner" uuid NOT NULL,
	"family" text NOT NULL,
	"level" text NOT NULL,
	"score" double precision NOT NULL,
	"weight" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"novelty" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_attempt_turn_skill_pk" PRIMARY KEY("attempt","turn","skill")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"drill" uuid NOT NULL,
	"scenario" text NOT NULL,
	"version" text NOT NULL,
	"seed" text NOT NULL,
	"planned" boolean DEFAULT false NOT NULL,
	"said" text[] NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"choice" text,
	"cost" double precision,
	"passed" boolean,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "skill_estimate" (
	"learner" uuid NOT NULL,
	"skill" text NOT NULL,
	"theta" double precision NOT NULL,
	"variance" double precision NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "skill_estimate_learner_skill_pk" PRIMARY KEY("learner","skill")
);
--> statement-breakpoint
CREATE TABLE "watched" (
	"learner" uuid NOT NULL,
	"scenario" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watched_learner_scenario_pk" PRIMARY KEY("learner","scenario")
);
--> statement-breakpoint
CREATE TABLE "reset_code" (
	"hash" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "attempt" DROP CONSTRAINT "attempt_learner_learner_id_fk";
--> statement-breakpoint
DROP INDEX "attempt_of_learner";--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "shared_moments" text[];--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "deadline" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "booked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "friction" integer;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "recovery" double precision;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "account" text;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "pseudonym" text;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_count" ADD CONSTRAINT "board_count_challenge_challenge_id_fk" FOREIGN KEY ("challenge") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_team" ADD CONSTRAINT "board_team_challenge_challenge_id_fk" FOREIGN KEY ("challenge") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_team" ADD CONSTRAINT "board_team_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_version_scenario_version_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."scenario_version"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_made_by_learner_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."learner"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_challenge_challenge_id_fk" FOREIGN KEY ("challenge") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_attempt_attempt_id_fk" FOREIGN KEY ("attempt") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_again_attempt_id_fk" FOREIGN KEY ("again") REFERENCES "public"."attempt"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "drill" ADD CONSTRAINT "drill_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "drill" ADD CONSTRAINT "drill_attempt_attempt_id_fk" FOREIGN KEY ("attempt") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_attempt_attempt_id_fk" FOREIGN KEY ("attempt") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_drill_drill_id_fk" FOREIGN KEY ("drill") REFERENCES "public"."drill"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_version_scenario_version_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."scenario_version"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_estimate" ADD CONSTRAINT "skill_estimate_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "watched" ADD CONSTRAINT "watched_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "reset_code" ADD CONSTRAINT "reset_code_account_user_id_fk" FOREIGN KEY ("account") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_of_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_of_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "board_team_first" ON "board_team" USING btree ("challenge","entries","total" DESC NULLS LAST,"cohort");--> statement-breakpoint
CREATE INDEX "challenge_scope" ON "challenge" USING btree ("scope","ends_at");--> statement-breakpoint
CREATE INDEX "entry_on_board" ON "entry" USING btree ("challenge","score" DESC NULLS LAST,"id") WHERE status = 'counted';--> statement-breakpoint
CREATE INDEX "entry_learner" ON "entry" USING btree ("learner");--> statement-breakpoint
CREATE INDEX "member_learner" ON "member" USING btree ("learner");--> statement-breakpoint
CREATE INDEX "drill_of_learner" ON "drill" USING btree ("learner","family");--> statement-breakpoint
CREATE INDEX "evidence_of_learner" ON "evidence" USING btree ("learner","skill","at");--> statement-breakpoint
CREATE INDEX "evidence_of_family" ON "evidence" USING btree ("learner","family","at");--> statement-breakpoint
CREATE INDEX "evidence_counted" ON "evidence" USING btree ("learner","skill","at") WHERE novelty > 0;--> statement-breakpoint
CREATE INDEX "review_of_drill" ON "review" USING btree ("drill","begun_at");--> statement-breakpoint
CREATE UNIQUE INDEX "review_open" ON "review" USING btree ("drill") WHERE choice is null;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_account_user_id_fk" FOREIGN KEY ("account") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_of_scenario" ON "attempt" USING btree ("learner","scenario","begun_at");--> statement-breakpoint
CREATE INDEX "attempt_unbooked" ON "attempt" USING btree ("learner") WHERE status = 'finished' and booked_at is null;--> statement-breakpoint
CREATE INDEX "attempt_recovered" ON "attempt" USING btree ("learner","recovery" DESC NULLS LAST) WHERE recovery is not null;--> statement-breakpoint
CREATE INDEX "attempt_of_learner" ON "attempt" USING btree ("learner","status","begun_at","id");--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_account_unique" UNIQUE("account");--> statement-breakpoint
-- A board is never counted whole: whatever changes an entry (its talk ends, its owner leaves or changes teams, a learner
-- or a challenge is deleted) changes the count of its score and the sum of its team in the same transaction. Scores
-- before teams and lower ones first, so that two entries that swap cannot wait for each other.
CREATE FUNCTION board_count_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	board uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.challenge ELSE NEW.challenge END;
	gone integer := CASE WHEN TG_OP <> 'INSERT' AND OLD.status = 'counted' THEN OLD.score END;
	come integer := CASE WHEN TG_OP <> 'DELETE' AND NEW.status = 'counted' THEN NEW.score END;
	team_gone uuid := CASE WHEN gone IS NOT NULL THEN OLD.cohort END;
	team_come uuid := CASE WHEN come IS NOT NULL THEN NEW.cohort END;
BEGIN
	IF gone IS DISTINCT FROM come THEN
		IF gone IS NOT NULL AND (come IS NULL OR gone < come) THEN
			UPDATE board_count SET entries = entries - 1 WHERE challenge = board AND score = gone;
		END IF;
		IF come IS NOT NULL THEN
			INSERT INTO board_count (challenge, score, entries) VALUES (board, come, 1)
			ON CONFLICT (challenge, score) DO UPDATE SET entries = board_count.entries + 1;
		END IF;
		IF gone IS NOT NULL AND come IS NOT NULL AND gone > come THEN
			UPDATE board_count SET entries = entries - 1 WHERE challenge = board AND score = gone;
		END IF;
	END IF;
	IF team_gone = team_come THEN
		IF gone <> come THEN
			UPDATE board_team SET total = total + come - gone WHERE challenge = board AND cohort = team_come;
		END IF;
		RETURN NULL;
	END IF;
	IF team_gone IS NOT NULL AND (team_come IS NULL OR team_gone < team_come) THEN
		UPDATE board_team SET entries = entries - 1, total = total - gone WHERE challenge = board AND cohort = team_gone;
	END IF;
	IF team_come IS NOT NULL THEN
		INSERT INTO board_team (challenge, cohort, entries, total) VALUES (board, team_come, 1, come)
		ON CONFLICT (challenge, cohort) DO UPDATE SET entries = board_team.entries + 1, total = board_team.total + come;
	END IF;
	IF team_gone IS NOT NULL AND team_come IS NOT NULL AND team_gone > team_come THEN
		UPDATE board_team SET entries = entries - 1, total = total - gone WHERE challenge = board AND cohort = team_gone;
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER entry_counted AFTER INSERT OR DELETE OR UPDATE OF status, score, cohort ON entry
	FOR EACH ROW EXECUTE FUNCTION board_count_of_entry();
