import {
  defaultOf,
  LEVERS,
  type Lever,
  type LeverScale,
  neutralOf,
  statusQuoOf,
  textIn,
  unitText,
} from '../../command-line.ts'
import { facts, listCommand } from '../list.ts'
import type { CommandMaker } from '../program.ts'
import { textTable } from '../text-table.ts'

export const leversCommand: CommandMaker = (context, done) => {
  const { say, lang } = context
  const range = (scale: LeverScale) => `${scale.min} – ${scale.max} ${unitText(scale.unit, lang)}`
  return listCommand<Lever>(
    {
      name: 'levers',
      about: 'leversAbout',
      entries: LEVERS,
      idOf: lever => lever.id,
      whole: levers =>
        textTable(
          [
            say('columnCode'),
            say('columnId'),
            say('columnLabel'),
            say('columnFrom'),
            say('columnTo'),
            say('columnNeutral'),
            say('columnStatusQuo'),
            say('columnUnit'),
          ],
          levers.map(lever => [
            lever.code,
            lever.id,
            textIn(lever.label, lang),
            String(lever.value.min),
            String(lever.value.max),
            String(neutralOf(lever, {})),
            String(statusQuoOf(lever, {}) ?? ''),
            unitText(lever.value.unit, lang),
          ]),
          ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'left'],
        ),
      detail: lever =>
        facts(`${lever.code} ${lever.id} · ${textIn(lever.label, lang)}`, [
          [say('columnAbout'), textIn(lever.help, lang)],
          [say('sideEffect'), textIn(lever.sideEffect, lang)],
          [say('columnUnit'), range(lever.value)],
          [say('columnNeutral'), String(neutralOf(lever, {}))],
          [say('columnStatusQuo'), String(statusQuoOf(lever, {}) ?? '')],
          ...lever.options.map(
            option =>
              [
                `${option.id} · ${textIn(option.label, lang)}`,
                option.choices
                  ? `${option.choices.map(c => `${c.id} (${textIn(c.label, lang)})`).join(', ')} (${say('columnDefault')} ${option.choices[defaultOf(option, {})]?.id})`
                  : `${range(option)} (${say('columnDefault')} ${defaultOf(option, {})})`,
              ] as const,
          ),
          [say('columnEvidence'), say(lever.evidence)],
          [say('columnSource'), lever.source],
        ]),
      json: ({ cost: _cost, apply: _apply, ...lever }) => lever,
    },
    context,
    done,
  )
}
