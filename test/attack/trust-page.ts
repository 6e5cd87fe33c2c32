import type { SoakFindings } from '../soak/soak-findings.ts'

/** docs/trust.md: what was attacked by the command, and the promises that tests alone hold. */
export interface Promised {
  readonly promise: string
  readonly attack: string
  readonly count: number
  /** One line for each time it did not hold. */
  readonly broken: readonly string[]
  /** Where a short version of the attack runs at every change. */
  readonly test: string
}

/** Promises whose test is the whole attack. */
const BY_TESTS: readonly (readonly [promise: string, test: string])[] = [
  [
    'Every file is written whole, under a name nobody can foresee, and through no link',
    'test/unit/files/whole-file.test.ts',
  ],
  ['Nothing in src writes a file by another way', 'test/architecture.test.ts'],
  [
    'A folder of results has one owner; what a dead process left is taken over',
    'test/unit/files/folder-owner.test.ts',
  ],
  [
    'Replicates are kept as they finish; a cut-off run goes on to the same bytes',
    'test/unit/cli/run-folder.test.ts',
  ],
  [
    'A full disk costs nothing that is finished, the message says where and how much, and --resume gives the same bytes: on a real disk filled among the replicates, at the tables, at the head and between its two writings',
    'test/unit/cli/full-disk.test.ts, test/unit/files/whole-file.test.ts',
  ],
  [
    'A disk or folder that can only be read is named as that, before anything is computed or with all that is finished kept',
    'test/unit/cli/full-disk.test.ts',
  ],
  [
    'What is too large, too many or never ends is refused; the first 50 problems are told',
    'test/unit/cli/input-limits.test.ts',
  ],
  [
    'Nothing in a file moves a terminal, and nothing in a table is a formula or a number by mistake',
    'test/unit/cli/input-limits.test.ts, test/unit/report/spreadsheet-text.test.ts',
  ],
  ['Two regions are the same where their content is', 'test/unit/cli/compare-regions.test.ts'],
  ['Verdicts are corrected for the number of metrics looked at', 'test/unit/compare/many-looks.test.ts'],
  [
    'A study that was cut off goes on with what it kept; a comparison is seen whole',
    'test/unit/validate/kept-answers.test.ts, test/unit/cli/compare-files.test.ts',
  ],
  [
    'A worker of the page that is ended, or never ends its month, is replaced; the page says so where a run is lost, and goes on',
    'test/e2e/lost-worker.test.ts, test/unit/lab/track-runner.test.ts',
  ],
  ['What the program writes it can read', 'test/unit/region-generator/many-towns.test.ts'],
]

const code = (paths: string) =>
  paths
    .split(', ')
    .map(path => `\`${path}\``)
    .join(', ')

/** Rows of what is used for long, as the last `npm run soak -- --write` found it. */
function soaked({ replicates, play, districts }: SoakFindings): readonly string[] {
  const held = (finding: { readonly held: boolean }) => (finding.held ? 'yes' : 'no')
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    replicates &&
      row(
        'Memory does not grow with the number of replicates',
        `\`${replicates.what}\``,
        `${replicates.bytesPerReplicate} bytes a replicate stay, at most ${replicates.limit}`,
        held(replicates),
      ),
    play &&
      row(
        'The page does not grow while it is used',
        `${play.what}: ${play.moves} moves, ${Math.round(play.secondsPlayed / 60)} minutes of play (${play.monthsPlayed} months) in fast motion`,
        `${play.heapBytesPerMove} bytes of heap and ${play.nodesPerMove} nodes a move, at most ${play.limits.heapBytesPerMove} and ${play.limits.nodesPerMove}`,
        held(play),
      ),
    districts &&
      row(
        'No task of the page keeps a hand waiting, whatever the size of the region',
        `${districts.what}: ${districts.districts} districts, ${districts.moves} moves`,
        `longest task ${districts.longestMs} ms, at most ${districts.limitMs}`,
        held(districts),
      ),
  ].filter(line => line !== undefined)
}

export function trustPage(
  promises: readonly Promised[],
  how: { seed: string; count: string; kills: string },
  findings: SoakFindings,
): string {
  const attacked = promises.map(
    p =>
      `| ${p.promise} | ${p.attack} | ${p.count} | ${p.broken.length === 0 ? 'yes' : `no: ${p.broken.length}`} | ${code(p.test)} |`,
  )
  const tested = BY_TESTS.map(([promise, test]) => `| ${promise} | ${code(test)} |`)
  return `# Promises and the attacks on them

Written by \`npm run attack -- --seed ${how.seed} --count ${how.count} --kills ${how.kills} --write\`, which makes the same attacks
again for the same seed and ends with 1 where a promise does not hold. Short versions run with the tests.

| promise | attack | count | held | short version |
| --- | --- | ---: | --- | --- |
${attacked.join('\n')}

Held by tests alone:

| promise | test |
| --- | --- |
${tested.join('\n')}

Used for long (\`npm run soak -- --write\`, docs/evidence/soak.json):

| promise | use | found | held |
| --- | --- | --- | --- |
${soaked(findings).join('\n')}

What is not promised: a forger who runs the program itself can write a result of other inputs, which is a true result of those
inputs; \`verify\` says that a result follows from the inputs inside it, not that they are the right ones.
`
}
