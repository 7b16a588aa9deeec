CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"learner" uuid NOT NULL,
	"scenario" text NOT NULL,
	"version" text NOT NULL,
	"rulebook" text NOT NULL,
	"seed" text NOT NULL,
	"level" text NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'playing' NOT NULL,
	"from_attempt" uuid,
	"from_turn" integer,
	"best" double precision,
	"outcome" double precision,
	"luck" double precision,
	"ending" text,
	"band" text,
	"note" text DEFAULT '' NOT NULL,
	"share_token" text,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "attempt_share_token_unique" UNIQUE("share_token"),
	CONSTRAINT "attempt_kind" CHECK ("attempt"."kind" in ('practice', 'rated')),
	CONSTRAINT "attempt_status" CHECK ("attempt"."status" in ('playing', 'finished')),
	CONSTRAINT "attempt_from" CHECK (("attempt"."from_attempt" is null) = ("attempt"."from_turn" is null)),
	CONSTRAINT "attempt_judged_when_finished" CHECK (("attempt"."status" = 'finished') = ("attempt"."outcome" is not null and "attempt"."best" is not null and "attempt"."luck" is not null and "attempt"."ending" is not null and "attempt"."band" is not null and "attempt"."finished_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "learner" (
	"id" uuid PRIMARY KEY NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "said" (
	"attempt" uuid NOT NULL,
	"turn" integer NOT NULL,
	"choice" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "said_attempt_turn_pk" PRIMARY KEY("attempt","turn")
);
--> statement-breakpoint
CREATE TABLE "scenario_proof" (
	"version" text NOT NULL,
	"rulebook" text NOT NULL,
	"proof" jsonb NOT NULL,
	"proved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scenario_proof_version_rulebook_pk" PRIMARY KEY("version","rulebook")
);
--> statement-breakpoint
CREATE TABLE "scenario_version" (
	"hash" text PRIMARY KEY NOT NULL,
	"scenario" text NOT NULL,
	"document" text NOT NULL,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_version_scenario_version_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."scenario_version"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "said" ADD CONSTRAINT "said_attempt_attempt_id_fk" FOREIGN KEY ("attempt") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_proof" ADD CONSTRAINT "scenario_proof_version_scenario_version_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."scenario_version"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_of_learner" ON "attempt" USING btree ("learner","status","begun_at");--> statement-breakpoint
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "scenario_version_never_changes" BEFORE UPDATE ON "scenario_version" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "said_never_changes" BEFORE UPDATE ON "said" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
