ALTER TABLE `published_comment` ADD `redacted_on` text;--> statement-breakpoint
ALTER TABLE `published_comment` ADD `redacted_because` text;--> statement-breakpoint
ALTER TABLE `published_comment` ADD `redacted_by` text;