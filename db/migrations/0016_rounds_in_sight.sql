CREATE TABLE `round_gone_through` (
	`round_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`gone_through_on` text NOT NULL,
	PRIMARY KEY(`person_id`, `round_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `rating_round` ADD `announced_on` text;--> statement-breakpoint
ALTER TABLE `rating_round` ADD `opened_early_because` text;