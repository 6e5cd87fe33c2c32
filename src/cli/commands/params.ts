import { PARAMS, type Param, textIn } from '../../command-line.ts'
import { facts, listCommand } from '../list.ts'
import type { CommandMaker } from '../program.ts'
import { textTable } from '../text-table.ts'

type Entry = Param & { readonly id: string }

const ENTRIES: readonly Entry[] = Object.entries(PARAMS).map(([id, param]) => ({ id, ...param }))

export const paramsCommand: CommandMaker = (context, done) => {
  const { say, lang } = context
  return listCommand<Entry>(
    {
      name: 'params',
      about: 'paramsAbout',
      entries: ENTRIES,
      idOf: param => param.id,
      whole: params =>
        textTable(
          [
            say('columnId'),
            say('columnLabel'),
            say('columnGroup'),
            say('columnDefault'),
            say('columnFrom'),
            say('columnTo'),
            say('columnUnit'),
            say('columnEvidence'),
          ],
          params.map(param => [
            param.id,
            textIn(param.label, lang),
            param.group,
            String(param.default),
            String(param.min),
            String(param.max),
            param.unit,
            say(param.evidence),
          ]),
          ['left', 'left', 'left', 'right', 'right', 'right', 'left', 'left'],
        ),
      detail: param =>
        facts(`${param.id} · ${textIn(param.label, lang)}`, [
          [say('columnDefault'), `${param.default} (${param.min} – ${param.max}) ${param.unit}`],
          [say('columnGroup'), param.group],
          [say('columnEvidence'), say(param.evidence)],
          [say('columnSource'), param.source],
        ]),
      json: param => param,
    },
    context,
    done,
  )
}
