import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { nodeCatalog } from '../../region/catalog.node.ts'
import { SCENARIO_KIND, SCHEMA_VERSION } from '../../scenario/fields.ts'
import {
  DEFAULT_MONTHS,
  DEFAULT_SEED,
  DEFAULT_SPIN_UP_MONTHS,
  type ScenarioFile,
} from '../../scenario/scenario-schema.ts'
import { writeScenario } from '../../scenario/write.ts'
import type { Context } from '../context.ts'
import { EXIT, reasonOf, UsageError } from '../errors.ts'
import { nonEmpty, oneOf } from '../flags.ts'
import type { CommandMaker } from '../program.ts'
import { en } from '../text/en.ts'
import { ko } from '../text/ko.ts'

/** A scenario without any lever on a shipped region: what one adds to is plain to see. */
function startingScenario(id: string, region: string, seed: string): ScenarioFile {
  return {
    kind: SCENARIO_KIND,
    schemaVersion: SCHEMA_VERSION,
    id,
    title: { ko: ko.newName, en: en.newName },
    question: { ko: ko.newQuestion, en: en.newQuestion },
    description: { ko: '', en: '' },
    author: '',
    region,
    seed,
    spinUpMonths: DEFAULT_SPIN_UP_MONTHS,
    months: DEFAULT_MONTHS,
    params: {},
    levers: [],
    shocks: [],
    budget: {},
    notes: '',
  }
}

/** `my idea.json` as an id that scenario files allow. */
function idOf(file: string | undefined): string {
  const name =
    (file ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.json$/i, '') ?? ''
  const id = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[._-]+|[._-]+$/g, '')
  return id === '' ? 'my-scenario' : id.slice(0, 64)
}

async function writeNew(file: string, text: string, { say }: Context): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'EEXIST') throw new UsageError(file, say('fileExists'), { hint: say('newExistsHint') })
    throw new UsageError(file, say('cannotWrite', { reason }))
  }
}

export const newCommand: CommandMaker = (context, done) => {
  const { say } = context
  return new Command('new')
    .description(say('newAbout'))
    .argument('[scenario]', say('newKindArgument'))
    .argument('[FILE]', say('newArgument'))
    .option('--region <ID>', say('regionFlag'))
    .option('--seed <TEXT>', say('seedOfNewFlag'), nonEmpty('--seed', context))
    .addHelpText(
      'after',
      `\n${say('examples')}\n  golmok new scenario my.json\n  golmok new scenario my.json --region seven-towns\n  golmok new > my.json`,
    )
    .action(
      async (
        first: string | undefined,
        second: string | undefined,
        flags: { region?: string; seed?: string },
      ) => {
        // `new my.json` is what one types first: a name with an ending is the file.
        const file = second ?? (first?.endsWith('.json') ? first : undefined)
        if (first !== undefined && first !== file) oneOf('new', ['scenario'], context)(first)
        const region = oneOf('--region', nodeCatalog().regionIds, context)(flags.region ?? 'alley')
        const text = writeScenario(startingScenario(idOf(file), region, flags.seed ?? DEFAULT_SEED))
        if (file === undefined) await context.out(text)
        else {
          await writeNew(file, text, context)
          context.tell(say('newWritten', { file }))
        }
        done(EXIT.ok)
      },
    )
}
