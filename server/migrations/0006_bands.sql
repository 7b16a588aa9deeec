ALTER TABLE "override" DROP CONSTRAINT "override_cohort_cohort_id_fk";
--> statement-breakpoint
-- The name PostgreSQL itself gave the key in 0004.
ALTER TABLE "override" DROP CONSTRAINT "override_pkey";--> statement-breakpoint
-- Nobody could change or take away a band whose cohort is gone.
DELETE FROM "override" WHERE "cohort" IS NULL;--> statement-breakpoint
ALTER TABLE "override" ALTER COLUMN "cohort" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_attempt_cohort_pk" PRIMARY KEY("attempt","cohort");--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_cohort_cohort_id_fk" FOREIGN KEY ("cohort") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;