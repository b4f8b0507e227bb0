CREATE TABLE `ballot_issue` (
	`round_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`batch_digest` text NOT NULL,
	PRIMARY KEY(`round_id`, `person_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `round_key` (
	`round_id` integer PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`secret_key` text,
	`fingerprint` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `round_participation` ADD `class_entitled` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `round_requirement` ADD `published` integer DEFAULT false NOT NULL;