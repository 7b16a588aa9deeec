ALTER TABLE "seat" ADD COLUMN "drilled_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "seat_undrilled" ON "seat" USING btree ("learner") WHERE drilled_at is null;