ALTER TABLE `rating_round` ADD `announced_on` text;--> statement-breakpoint
ALTER TABLE `rating_round` ADD `opened_early_because` text;