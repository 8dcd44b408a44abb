/** Step numbers of reminders sent by a coordinator start above this, apart from the scheduled ones. */
export const BY_HAND = 100;
