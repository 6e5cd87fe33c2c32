import { terminalText } from './terminal-text.ts'
import { type Lang, languageOf, type Say, sayIn } from './text/say.ts'

/** What a command may know of the outside: language, streams, the wish to stop. Tests hand in their own. */
export interface Context {
  readonly lang: Lang
  readonly say: Say
  /** Writes data; resolves when the reader has taken it. */
  out(data: string | Uint8Array): Promise<void>
  /** Writes a line for people; what a terminal would obey is shown instead (terminal-text.ts). */
  tell(line: string): void
  /** Whether data would land on a screen, and whether people's lines do. */
  readonly outIsScreen: boolean
  readonly errIsScreen: boolean
  /** Aborts at the first Ctrl-C. */
  readonly signal: AbortSignal
}

/** The context of a real call. */
export function processContext(args: readonly string[]): Context {
  const lang = languageOf(args, process.env)
  const say = sayIn(lang)
  const tell = (line: string) => void process.stderr.write(`${terminalText(line)}\n`)
  return {
    lang,
    say,
    out: data => {
      // Data for a program stays as it is; what a screen would obey does not reach it.
      const shown = typeof data === 'string' && process.stdout.isTTY ? terminalText(data) : data
      return new Promise((resolve, reject) =>
        process.stdout.write(shown, error => (error ? reject(error) : resolve())),
      )
    },
    tell,
    outIsScreen: process.stdout.isTTY === true,
    errIsScreen: process.stderr.isTTY === true,
    signal: interruptSignal(() => tell(say('stopping'))),
  }
}

/** The first Ctrl-C asks to stop, the second one leaves at once. */
function interruptSignal(onFirst: () => void): AbortSignal {
  const controller = new AbortController()
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
    onFirst()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  return controller.signal
}
