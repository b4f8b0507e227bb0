CREATE TABLE `challenge` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`requirement_id` integer NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`created_on` text NOT NULL,
	`sent_on` text,
	`sent_by_person_id` integer,
	`answered_on` text,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by_person_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `challenge_one_draft` ON `challenge` (`requirement_id`,`kind`) WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX `challenge_state` ON `challenge` (`state`,`sent_on`);--> statement-breakpoint
CREATE TABLE `challenge_part` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`proposal_id` integer NOT NULL,
	`challenge_id` integer,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`asked` text NOT NULL,
	`proposes` text NOT NULL,
	`evidence` text,
	`written_by_person_id` integer,
	`written_on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`challenge_id`) REFERENCES `challenge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `challenge_part_proposal` ON `challenge_part` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `challenge_part_case` ON `challenge_part` (`case_id`);--> statement-breakpoint
CREATE INDEX `challenge_part_challenge` ON `challenge_part` (`challenge_id`);--> statement-breakpoint
ALTER TABLE `dialogue_entry` ADD `as_owner` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `decision` ADD `suggested` text;--> statement-breakpoint
ALTER TABLE `decision` ADD `guidance_row` integer;--> statement-breakpoint
ALTER TABLE `proposal` ADD `guidance_row` integer;