// The words of a referral that others look for in what was sent.

/** The question of how soon it is needed, and the answer that the team wants to see first. */
export const HOW_SOON = 'Hoe snel is het nodig?';
export const SOON = 'Liever snel';
