CREATE TABLE `calendar_feed` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`is_on` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notification` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`event` text NOT NULL,
	`kind` text NOT NULL,
	`once_key` text NOT NULL,
	`values` text NOT NULL,
	`href` text NOT NULL,
	`at` integer NOT NULL,
	`seen` integer DEFAULT false NOT NULL,
	`mailed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notification_once` ON `notification` (`person_id`,`once_key`);--> statement-breakpoint
CREATE INDEX `notification_to_mail` ON `notification` (`kind`,`at`) WHERE mailed = 0;--> statement-breakpoint
CREATE INDEX `notification_at` ON `notification` (`at`);--> statement-breakpoint
CREATE TABLE `notification_choice` (
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`frequency` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_gone_through` (
	`round_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`gone_through_on` text NOT NULL,
	PRIMARY KEY(`person_id`, `round_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `day_look` (
	`id` integer PRIMARY KEY NOT NULL,
	`looked_on` text NOT NULL,
	`workplaces` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `rating_round` ADD `announced_on` text;--> statement-breakpoint
ALTER TABLE `rating_round` ADD `opened_early_because` text;