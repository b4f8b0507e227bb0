DROP TABLE `ballot`;--> statement-breakpoint
DROP TABLE `participation`;--> statement-breakpoint
ALTER TABLE `round_requirement` ADD `published` integer DEFAULT false NOT NULL;