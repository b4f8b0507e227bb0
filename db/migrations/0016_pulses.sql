CREATE TABLE `pulse` (
	`round_id` integer PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`case_id` integer,
	`bound_on` text NOT NULL,
	`marks` text,
	`top_unit_id` integer NOT NULL,
	`side` text,
	`share_below` real,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`top_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pulse_case` ON `pulse` (`case_id`);--> statement-breakpoint
CREATE TABLE `pulse_result` (
	`round_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`question` text NOT NULL,
	`side` text NOT NULL,
	`low` real,
	`high` real,
	`yes` integer,
	`no` integer,
	`entitled` integer,
	PRIMARY KEY(`round_id`, `unit_id`, `question`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `regrowth` (
	`case_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`found_on` text NOT NULL,
	`reopened` integer NOT NULL,
	PRIMARY KEY(`case_id`, `requirement_id`),
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `settings` ADD `follow_up_months` text DEFAULT '[3,6,12]' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `pulse_days` integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE `rating_round` ADD `kind` text DEFAULT 'rating' NOT NULL;--> statement-breakpoint
ALTER TABLE `follow_up_check` ADD `time_went_to` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `follow_up_check` ADD `pulse_round_id` integer REFERENCES rating_round(id);--> statement-breakpoint
ALTER TABLE `follow_up_check` ADD `pulse_not_held` text;--> statement-breakpoint
ALTER TABLE `governance_case` ADD `bound_before` text;