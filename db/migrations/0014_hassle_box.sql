CREATE TABLE `hassle_elsewhere` (
	`kind` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hassle_key_edition` (
	`unit_id` integer PRIMARY KEY NOT NULL,
	`edition` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hassle_report` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`writer_person_id` integer,
	`signed_name` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`week` text NOT NULL,
	`delivered_on` text NOT NULL,
	`follow_hash` text,
	`state` text DEFAULT 'new' NOT NULL,
	`requirement_id` integer,
	`taken_up_on` text,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`writer_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hassle_report_unit` ON `hassle_report` (`unit_id`,`state`,`delivered_on`);--> statement-breakpoint
CREATE INDEX `hassle_report_writer` ON `hassle_report` (`writer_person_id`);--> statement-breakpoint
CREATE INDEX `hassle_report_requirement` ON `hassle_report` (`requirement_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `hassle_report_follow` ON `hassle_report` (`follow_hash`);--> statement-breakpoint
CREATE TABLE `hassle_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`kind` text NOT NULL,
	`requirement_id` integer,
	`body` text DEFAULT '' NOT NULL,
	`by_person_id` integer,
	`on_day` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `hassle_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hassle_step_report` ON `hassle_step` (`report_id`,`id`);