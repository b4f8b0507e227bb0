CREATE TABLE `likeness_correction` (
	`first_id` integer NOT NULL,
	`second_id` integer NOT NULL,
	`says` text NOT NULL,
	`by_person_id` integer,
	`at` integer NOT NULL,
	PRIMARY KEY(`first_id`, `second_id`),
	FOREIGN KEY (`first_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `likeness_correction_second` ON `likeness_correction` (`second_id`);--> statement-breakpoint
CREATE TABLE `own_subject` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`words` text NOT NULL,
	`by_person_id` integer,
	`at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_subject_name` ON `own_subject` (`name_key`);--> statement-breakpoint
CREATE TABLE `avoided_registration` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`review_id` integer NOT NULL,
	`because` text NOT NULL,
	`title` text NOT NULL,
	`level` text NOT NULL,
	`owner_unit_id` integer NOT NULL,
	`binds` text NOT NULL,
	`people` integer NOT NULL,
	`hours` real NOT NULL,
	`into_id` integer,
	`on_day` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `critical_review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `avoided_registration_day` ON `avoided_registration` (`on_day`);--> statement-breakpoint
CREATE INDEX `avoided_registration_into` ON `avoided_registration` (`into_id`);--> statement-breakpoint
CREATE TABLE `critical_review` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`requirement_id` integer,
	`occasion` text NOT NULL,
	`outcome` text NOT NULL,
	`repair` text DEFAULT '' NOT NULL,
	`by_person_id` integer,
	`on_day` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `critical_review_requirement` ON `critical_review` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `critical_review_item` (
	`review_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`overlaps` integer NOT NULL,
	`same_risk` integer NOT NULL,
	`hours` real NOT NULL,
	`answer` text,
	`case_id` integer,
	PRIMARY KEY(`review_id`, `requirement_id`),
	FOREIGN KEY (`review_id`) REFERENCES `critical_review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `critical_review_item_requirement` ON `critical_review_item` (`requirement_id`);