/** Reminders a coordinator has sent are numbered above this, apart from those of the schedule. */
export const BY_HAND = 100;
