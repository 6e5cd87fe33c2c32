import { PARAMS } from '../../../sim/index.ts'
import type { Param } from '../../../sim/params.ts'
import { facts, listCommand } from '../list.ts'
import type { CommandMaker } from '../program.ts'

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
      header: ['columnId', 'columnLabel', 'columnGroup', 'columnDefault', 'columnFrom', 'columnTo', 'columnUnit', 'columnEvidence'],
      align: ['left', 'left', 'left', 'right', 'right', 'right', 'left', 'left'],
      row: param => [
        param.id,
        param.label[lang],
        param.group,
        String(param.default),
        String(param.min),
        String(param.max),
        param.unit,
        say(param.evidence),
      ],
      detail: param =>
        facts(`${param.id} · ${param.label[lang]}`, [
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
