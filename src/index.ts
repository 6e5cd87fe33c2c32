export { GOLMOK_VERSION } from './version.ts'
