ALTER TABLE `med_discussion` ADD `papers` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `med_discussion` ADD `points_of_view` text DEFAULT '' NOT NULL;