CREATE TABLE `signal_visit` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`looked_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `signal` ADD `raised_at` integer DEFAULT 0 NOT NULL;