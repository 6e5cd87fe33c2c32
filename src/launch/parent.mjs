/**
 * Ends this process as SIGTERM does once the npm that started it is gone: a terminated npm takes only the shell
 * between the two with it, and a server left behind would keep its port.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
