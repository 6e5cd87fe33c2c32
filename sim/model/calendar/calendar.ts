import { defineProcess } from '../process.ts'

/**
 * Online share of retail demand: logistic growth to a ceiling.
 *
 *   o' = o + r o (1 - o / ceiling)
 *
 * o [share], r onlineSpeed [1/month]. Source: S47. Draws: none.
 */
export const calendar = defineProcess({
  id: 'calendar',
  about: 'online share of retail demand',
  writes: ['region.online'],
  run(_see, set, w) {
    const online = set['region.online']
    online[0] += w.params.onlineSpeed * online[0] * (1 - online[0] / w.params.onlineCeiling)
  },
})
