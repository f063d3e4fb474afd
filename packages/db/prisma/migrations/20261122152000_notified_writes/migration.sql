-- Which writes a notification asks for, by tool and step: they are named in each reader's own language.
ALTER TABLE notification ADD COLUMN writes jsonb NOT NULL DEFAULT '[]';
