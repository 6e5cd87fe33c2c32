import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Argument, Command, Option } from 'commander'
import {
  type Ablation,
  ablationPage,
  ENGINE_VERSION,
  type Keeper,
  KeptAnswers,
  ownFolder,
  paramsDigest,
  type Ranking,
  rankingPage,
  runAblation,
  runRanking,
  scenariosFolder,
  writeWhole,
} from '../../command-line.ts'
import type { Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { addJsonFlag, defaultWorkers, MOST_WORKERS, oneOf, wholeNumber } from '../flags.ts'
import { checkOutput } from '../output-folder.ts'
import type { CommandMaker } from '../program.ts'
import { progressDisplay } from '../progress.ts'
import { ablationText, rankingText } from '../study-text.ts'

const KINDS = ['ablation', 'ranking'] as const
type Kind = (typeof KINDS)[number]
const REPLICATES: Readonly<Record<Kind, number>> = { ablation: 1, ranking: 4 }
const MOST_REPLICATES = 1000
const SETS = 30

interface Flags {
  readonly replicates?: number
  readonly sets?: number
  readonly workers?: number
  readonly out?: string
  readonly force?: boolean
  readonly resume?: boolean
  readonly write?: boolean
  readonly json?: boolean
}

export const studyCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('study')
    .description(say('studyAbout'))
    .addArgument(
      new Argument('<kind>', say('studyArgument')).argParser((text: string) =>
        oneOf('kind', KINDS, context)(text),
      ),
    )
    .addOption(
      new Option('--replicates <N>', say('studyReplicatesFlag', REPLICATES)).argParser(
        wholeNumber('--replicates', 1, MOST_REPLICATES, context),
      ),
    )
    .addOption(
      new Option('--sets <N>', say('studySetsFlag', { default: SETS })).argParser(
        wholeNumber('--sets', 2, MOST_REPLICATES, context),
      ),
    )
    .addOption(
      new Option('--workers <N>', say('workersFlag', { default: defaultWorkers() })).argParser(
        wholeNumber('--workers', 1, MOST_WORKERS, context),
      ),
    )
    .option('--out <DIR>', say('validateOutFlag', { files: '*.json, *.md' }))
    .option('--force', say('forceFlag'))
    .option('--resume', say('studyResumeFlag'))
    .option('--write', say('studyWriteFlag'))
  return addJsonFlag(command, context)
    .addHelpText(
      'after',
      `\n${say('examples')}
  golmok study ablation
  golmok study ranking --replicates 4 --out results/ranking
  golmok study ranking --write`,
    )
    .action(async (kind: Kind, flags: Flags) => done(await study(kind, flags, context)))
}

interface Found {
  readonly evidence: Ablation | Ranking
  readonly page: string
  readonly text: string
}

async function study(kind: Kind, flags: Flags, context: Context): Promise<number> {
  const { say } = context
  if (kind === 'ablation' && flags.sets !== undefined)
    throw new UsageError('--sets', say('studyNotForAblation'))
  if (flags.resume && flags.out === undefined)
    throw new UsageError('--resume', say('studyResumeNoFolder'), { hint: say('studyResumeNoFolderHint') })
  // Before the folder is taken, so that a refused call leaves no trace.
  await placesOf(kind, flags, context)
  if (flags.out === undefined) return publish(kind, flags, await carryOut(kind, flags, context), context)
  const owned = await ownFolder(flags.out)
  try {
    return await studyInFolder(kind, flags, owned.folder, context)
  } finally {
    await owned.release()
  }
}

/** Keeps the runs of the study in its folder until the evidence stands there. */
async function studyInFolder(kind: Kind, flags: Flags, folder: string, context: Context): Promise<number> {
  const kept = await keptFor(kind, flags, folder, context)
  const before = kept.count
  if (before > 0) context.tell(context.say('studyResumed', { finished: before }))
  let done = false
  try {
    const code = await publish(kind, flags, await carryOut(kind, flags, context, kept), context)
    done = code === EXIT.ok
    return code
  } finally {
    // Nothing to go on with is no reason to leave a trace.
    if (done || kept.count === 0) await kept.remove()
    else context.tell(context.say('studyKept', { finished: kept.count, folder }))
  }
}

/** The unfinished study to go on with, or a new one; another one is removed with --force alone. */
async function keptFor(kind: Kind, flags: Flags, folder: string, { say }: Context): Promise<KeptAnswers> {
  const inputs = inputsOf(kind, flags)
  const found = await KeptAnswers.allOf(folder)
  const same = flags.resume ? found.find(kept => kept.isOf(inputs)) : undefined
  if (same !== undefined) return same
  if (found.length > 0 && !flags.force)
    throw new UsageError(folder, say(flags.resume ? 'studyResumeOther' : 'studyUnfinished'), {
      hint: say('studyUnfinishedHint'),
    })
  for (const kept of found) await kept.remove()
  return KeptAnswers.create(folder, inputs)
}

/** All that decides what a run of the study answers. */
function inputsOf(kind: Kind, flags: Flags): object {
  const replicates = flags.replicates ?? REPLICATES[kind]
  return { kind, engine: ENGINE_VERSION, params: paramsDigest(), replicates, sets: flags.sets ?? SETS }
}

async function publish(
  kind: Kind,
  flags: Flags,
  found: Found | undefined,
  context: Context,
): Promise<number> {
  const { say } = context
  if (found === undefined) return EXIT.interrupted
  const places = await placesOf(kind, flags, context)
  const written: string[] = []
  for (const { json, page } of places) {
    // The page first: who sees the evidence sees the page that was made of it.
    await writeWhole(page, found.page)
    await writeWhole(json, `${JSON.stringify(found.evidence, null, 2)}\n`)
    written.push(json, page)
  }
  await context.out(`${flags.json ? JSON.stringify(found.evidence, null, 2) : found.text}\n`)
  if (written.length > 0) context.tell(say('written', { files: written.join(', ') }))
  return EXIT.ok
}

/** @returns undefined when stopped: a part of the runs says nothing */
async function carryOut(
  kind: Kind,
  flags: Flags,
  context: Context,
  keeper?: Keeper,
): Promise<Found | undefined> {
  const replicates = flags.replicates ?? REPLICATES[kind]
  const progress = progressDisplay(1, context, false)
  const common = {
    replicates,
    threads: flags.workers ?? defaultWorkers(),
    signal: context.signal,
    ...(keeper === undefined ? {} : { keeper }),
    onProgress: (done: number, total: number) =>
      progress.update({ done, total, months: done, totalMonths: total }),
  }
  // What changes no figure is left out.
  const words = ['golmok study', kind]
  if (flags.replicates !== undefined) words.push(`--replicates ${replicates}`)
  if (flags.sets !== undefined) words.push(`--sets ${flags.sets}`)
  const command = words.join(' ')
  try {
    if (kind === 'ablation') {
      const evidence = await runAblation(common, command)
      return { evidence, page: ablationPage(evidence), text: ablationText(evidence, context) }
    }
    const evidence = await runRanking({ ...common, sets: flags.sets ?? SETS }, command)
    return { evidence, page: rankingPage(evidence), text: rankingText(evidence, context) }
  } catch (error) {
    if (context.signal.aborted) return undefined
    throw error
  } finally {
    progress.stop()
  }
}

/** Where the evidence goes, known to be free to write before anything is computed. */
async function placesOf(
  kind: Kind,
  flags: Flags,
  context: Context,
): Promise<readonly { readonly json: string; readonly page: string }[]> {
  const places: { json: string; page: string }[] = []
  const json = `${kind}.json`
  const page = `${kind}.md`
  if (flags.out !== undefined) {
    await checkOutput(flags.out, [json, page], flags.force === true, context)
    places.push({ json: join(flags.out, json), page: join(flags.out, page) })
  }
  if (flags.write) {
    const root = dirname(scenariosFolder())
    if (!existsSync(join(root, 'src/validate')))
      throw new UsageError('--write', context.say('writeNoSource'), { hint: context.say('writeHint') })
    places.push({ json: join(root, 'docs/evidence', json), page: join(root, 'docs', page) })
  }
  return places
}
