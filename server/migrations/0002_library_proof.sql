CREATE TABLE "library_proof" (
	"library" text PRIMARY KEY NOT NULL,
	"proof" jsonb NOT NULL,
	"proved_at" timestamp with time zone DEFAULT now() NOT NULL
);
