CREATE TABLE "guess" (
	"attempt" uuid NOT NULL,
	"turn" integer NOT NULL,
	"thought" text NOT NULL,
	"confidence" integer NOT NULL,
	"right" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guess_attempt_turn_pk" PRIMARY KEY("attempt","turn"),
	CONSTRAINT "guess_confidence" CHECK ("guess"."confidence" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "plan" jsonb;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "planned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "claims" text[];--> statement-breakpoint
ALTER TABLE "guess" ADD CONSTRAINT "guess_attempt_attempt_id_fk" FOREIGN KEY ("attempt") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;