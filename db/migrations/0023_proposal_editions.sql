ALTER TABLE `hearing` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `med_discussion` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `proposal` ADD `edition` integer DEFAULT 1 NOT NULL;