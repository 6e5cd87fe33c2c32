import { Argument, Command } from 'commander'
import { REGISTRIES, SCHEMA_NAMES, type SchemaName, schemaText } from '../../command-line.ts'
import { EXIT } from '../errors.ts'
import { addJsonFlag, oneOf } from '../flags.ts'
import type { CommandMaker } from '../program.ts'

export const schemaCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('schema')
    .description(say('schemaAbout'))
    .addArgument(
      new Argument('[scenario|region|job]', say('schemaArgument')).argParser(
        oneOf('schema', SCHEMA_NAMES, context),
      ),
    )
    .addHelpText(
      'after',
      `\n${say('examples')}\n  golmok schema > scenario.schema.json\n  golmok schema region\n  golmok schema job`,
    )
  // A schema is JSON in any case; the flag is taken so that all lists take it.
  return addJsonFlag(command, context).action(async (name: SchemaName | undefined) => {
    await context.out(schemaText(name ?? 'scenario', REGISTRIES))
    done(EXIT.ok)
  })
}
