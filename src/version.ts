import { version } from '../package.json'

/** Version of Golmok, as package.json has it; only this one string reaches the builds. */
export const GOLMOK_VERSION: string = version
