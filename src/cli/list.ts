/** What the commands that list a registry have in common. */
import { Command } from 'commander'
import { nearest } from '../command-line.ts'
import type { Context } from './context.ts'
import { EXIT, UsageError } from './errors.ts'
import { addJsonFlag } from './flags.ts'
import type { TextKey } from './text/say.ts'

export interface Listing<T> {
  readonly name: string
  readonly about: TextKey
  readonly entries: readonly T[]
  idOf(entry: T): string
  /** All entries as text. */
  whole(entries: readonly T[]): string
  /** One entry in full, for `golmok levers rentCap`. */
  detail(entry: T): string
  /** The entry as JSON: data only. */
  json(entry: T): object
}

export function listCommand<T>(listing: Listing<T>, context: Context, done: (code: number) => void): Command {
  const { say } = context
  const first = listing.entries.length > 0 ? listing.idOf(listing.entries[0]) : 'ID'
  const command = new Command(listing.name)
    .description(say(listing.about))
    .argument('[ID...]', say('idsArgument'))
    .addHelpText(
      'after',
      `\n${say('examples')}\n  golmok ${listing.name}\n  golmok ${listing.name} ${first}\n  golmok ${listing.name} --json`,
    )
  return addJsonFlag(command, context).action(async (ids: string[], flags: { json?: boolean }) => {
    const chosen = ids.length === 0 ? listing.entries : ids.map(id => entryOf(listing, id, context))
    if (flags.json) await context.out(`${JSON.stringify(chosen.map(listing.json), null, 2)}\n`)
    else if (ids.length > 0) await context.out(`${chosen.map(listing.detail).join('\n\n')}\n`)
    else await context.out(`${listing.whole(chosen)}\n`)
    done(EXIT.ok)
  })
}

function entryOf<T>(listing: Listing<T>, id: string, { say }: Context): T {
  const found = listing.entries.find(entry => listing.idOf(entry) === id)
  if (found !== undefined) return found
  const near = nearest(id, listing.entries.map(listing.idOf))
  throw new UsageError(id, say('unknownId'), {
    hint: near === undefined ? `golmok ${listing.name}` : say('didYouMean', { name: near }),
  })
}

/** `name: value` lines, the empty ones left out. */
export function facts(title: string, lines: readonly (readonly [string, string])[]): string {
  const shown = lines.filter(([, value]) => value !== '').map(([name, value]) => `  ${name}: ${value}`)
  return [title, ...shown].join('\n')
}
