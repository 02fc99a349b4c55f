"""What the Union asks people to join: campaigns, household campaigns, rescues, alerts."""
