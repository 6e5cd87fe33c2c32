import { type Better, METRICS, type Metric, type Summary, textIn, unitText } from '../../command-line.ts'
import { facts, listCommand } from '../list.ts'
import type { CommandMaker } from '../program.ts'
import type { TextKey } from '../text/say.ts'
import { textTable } from '../text-table.ts'

export const BETTER_TEXT: Record<Better, TextKey> = {
  higher: 'betterHigher',
  lower: 'betterLower',
  neither: 'betterNeither',
}
export const SUMMARY_TEXT: Record<Summary, TextKey> = {
  last: 'summaryLast',
  mean: 'summaryMean',
  sum: 'summarySum',
  max: 'summaryMax',
}
const LEVEL_TEXT: Record<Metric['level'], TextKey> = { district: 'levelDistrict', region: 'levelRegion' }

export const metricsCommand: CommandMaker = (context, done) => {
  const { say, lang } = context
  return listCommand<Metric>(
    {
      name: 'metrics',
      about: 'metricsAbout',
      entries: METRICS,
      idOf: metric => metric.id,
      whole: metrics =>
        textTable(
          [
            say('columnId'),
            say('columnLabel'),
            say('columnGroup'),
            say('columnUnit'),
            say('columnBetter'),
            say('columnSummary'),
            say('columnLevel'),
          ],
          metrics.map(metric => [
            metric.id,
            textIn(metric.label, lang),
            metric.group,
            unitText(metric.unit, lang),
            say(BETTER_TEXT[metric.better]),
            say(SUMMARY_TEXT[metric.summary]),
            say(LEVEL_TEXT[metric.level]),
          ]),
          [],
        ),
      detail: metric =>
        facts(`${metric.id} · ${textIn(metric.label, lang)}`, [
          [say('columnAbout'), textIn(metric.about, lang)],
          [say('columnUnit'), unitText(metric.unit, lang)],
          [say('columnBetter'), say(BETTER_TEXT[metric.better])],
          [say('columnSummary'), say(SUMMARY_TEXT[metric.summary])],
          [say('columnLevel'), say(LEVEL_TEXT[metric.level])],
        ]),
      json: ({ id, label, about, unit, better, summary, group, level }) => ({
        id,
        label,
        about,
        unit,
        better,
        summary,
        group,
        level,
      }),
    },
    context,
    done,
  )
}
