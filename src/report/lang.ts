/** Languages that a report is written in. */
export type Lang = 'ko' | 'en'
