CREATE TABLE `partial_publication` (
	`round_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`published_on` text NOT NULL,
	`figures` text NOT NULL,
	PRIMARY KEY(`round_id`, `requirement_id`, `unit_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `partial_publication_requirement` ON `partial_publication` (`requirement_id`,`unit_id`);--> statement-breakpoint
ALTER TABLE `published_comment` ADD `about` text DEFAULT 'requirement' NOT NULL;