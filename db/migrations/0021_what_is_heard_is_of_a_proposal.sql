ALTER TABLE `hearing` ADD `proposal_id` integer REFERENCES proposal(id);--> statement-breakpoint
ALTER TABLE `med_discussion` ADD `papers` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `med_discussion` ADD `points_of_view` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `hearing` SET `proposal_id` = (SELECT max(`proposal`.`id`) FROM `proposal` WHERE `proposal`.`case_id` = `hearing`.`case_id` AND `proposal`.`proposed_on` <= `hearing`.`asked_on`);
