DROP INDEX `entitlement_requirement`;--> statement-breakpoint
CREATE INDEX `entitlement_class` ON `entitlement` (`requirement_id`,`class_unit_id`,`round_id`,`person_id`);