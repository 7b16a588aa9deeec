CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort" uuid NOT NULL,
	"scenario" text,
	"skill" text,
	"note" text DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts_min" integer DEFAULT 1 NOT NULL,
	"attempts_max" integer,
	"band" text,
	"level" text,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_what" CHECK (("assignment"."scenario" is null) <> ("assignment"."skill" is null)),
	CONSTRAINT "assignment_drills" CHECK ("assignment"."skill" is null or ("assignment"."band" is null and "assignment"."level" is null)),
	CONSTRAINT "assignment_attempts" CHECK ("assignment"."attempts_min" >= 1 and ("assignment"."attempts_max" is null or "assignment"."attempts_max" >= "assignment"."attempts_min"))
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attempt" uuid NOT NULL,
	"turn" integer NOT NULL,
	"author" uuid,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"token" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	CONSTRAINT "invitation_token_unique" UNIQUE("token"),
	CONSTRAINT "invitation_once" UNIQUE("cohort","email"),
	CONSTRAINT "invitation_role" CHECK ("invitation"."role" in ('coach', 'observer', 'trainee'))
);
--> statement-breakpoint
CREATE TABLE "override" (
	"attempt" uuid PRIMARY KEY NOT NULL,
	"band" text NOT NULL,
	"reason" text NOT NULL,
	"coach" uuid,
	"cohort" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "behaviour" (
	"room" uuid NOT NULL,
	"seat" integer NOT NULL,
	"text" text NOT NULL,
	"meeting" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "behaviour_room_seat_pk" PRIMARY KEY("room","seat")
);
--> statement-breakpoint
CREATE TABLE "own_talk" (
	"room" uuid NOT NULL,
	"seat" integer NOT NULL,
	"attempt" uuid NOT NULL,
	CONSTRAINT "own_talk_room_seat_pk" PRIMARY KEY("room","seat"),
	CONSTRAINT "own_talk_attempt_unique" UNIQUE("attempt")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"room" uuid NOT NULL,
	"seat" integer NOT NULL,
	"node" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "presence_room_seat_node_pk" PRIMARY KEY("room","seat","node")
);
--> statement-breakpoint
CREATE TABLE "room" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort" uuid NOT NULL,
	"code" text,
	"scenario" text NOT NULL,
	"version" text NOT NULL,
	"rulebook" text NOT NULL,
	"seed" text NOT NULL,
	"head" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "room_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "room_event" (
	"room" uuid NOT NULL,
	"number" integer NOT NULL,
	"command" uuid NOT NULL,
	"seat" integer,
	"said" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "room_event_room_number_pk" PRIMARY KEY("room","number"),
	CONSTRAINT "room_event_once" UNIQUE("room","command")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"room" uuid NOT NULL,
	"seat" integer NOT NULL,
	"learner" uuid,
	"name" text NOT NULL,
	"name_key" text,
	"key" text NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seat_room_seat_pk" PRIMARY KEY("room","seat"),
	CONSTRAINT "seat_learner" UNIQUE("room","learner"),
	CONSTRAINT "seat_name" UNIQUE("room","name_key")
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"room" uuid NOT NULL,
	"fork" integer NOT NULL,
	"round" integer NOT NULL,
	"seat" integer NOT NULL,
	"choice" text,
	"confidence" integer,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vote_room_fork_round_seat_pk" PRIMARY KEY("room","fork","round","seat"),
	CONSTRAINT "vote_confidence" CHECK ("vote"."confidence" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "cohort" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "shows_talks" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_made_by_learner_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."learner"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_attempt_attempt_id_fk" FOREIGN KEY ("attempt") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_learner_id_fk" FOREIGN KEY ("author") REFERENCES "public"."learner"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_learner_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."learner"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_attempt_attempt_id_fk" FOREIGN KEY ("attempt") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_coach_learner_id_fk" FOREIGN KEY ("coach") REFERENCES "public"."learner"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "behaviour" ADD CONSTRAINT "behaviour_room_seat_seat_room_seat_fk" FOREIGN KEY ("room","seat") REFERENCES "public"."seat"("room","seat") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_talk" ADD CONSTRAINT "own_talk_attempt_attempt_id_fk" FOREIGN KEY ("attempt") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_talk" ADD CONSTRAINT "own_talk_room_seat_seat_room_seat_fk" FOREIGN KEY ("room","seat") REFERENCES "public"."seat"("room","seat") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_room_seat_seat_room_seat_fk" FOREIGN KEY ("room","seat") REFERENCES "public"."seat"("room","seat") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room" ADD CONSTRAINT "room_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room" ADD CONSTRAINT "room_version_scenario_version_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."scenario_version"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_event" ADD CONSTRAINT "room_event_room_room_id_fk" FOREIGN KEY ("room") REFERENCES "public"."room"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_room_room_id_fk" FOREIGN KEY ("room") REFERENCES "public"."room"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_learner_learner_id_fk" FOREIGN KEY ("learner") REFERENCES "public"."learner"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_room_seat_seat_room_seat_fk" FOREIGN KEY ("room","seat") REFERENCES "public"."seat"("room","seat") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_of_cohort" ON "assignment" USING btree ("cohort","due_at");--> statement-breakpoint
CREATE INDEX "comment_of_attempt" ON "comment" USING btree ("attempt","turn","at");--> statement-breakpoint
CREATE TRIGGER "room_event_never_changes" BEFORE UPDATE ON "room_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
