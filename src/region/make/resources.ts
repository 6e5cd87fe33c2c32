/** Shorthand for the tables of towns. */

/** Resources in the order craft, food, heritage, nature, media. */
export const resources = (craft: number, food: number, heritage: number, nature: number, media: number) => ({
  craft,
  food,
  heritage,
  nature,
  media,
})
