import { Agent, get } from 'node:http'

/*
 * A closed loop: so many connections, each asking again as soon as it has its answer. Runs in a process of its own, so that
 * asking and answering do not wait for each other. Every latency is kept; the percentiles are exact.
 */
const { url, cookie, connections, seconds } = JSON.parse(process.argv[2])
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const latencies = []
let errors = 0
const began = performance.now()
const ends = began + seconds * 1000

const ask = () =>
  new Promise(resolve => {
    const from = performance.now()
    const failed = () => {
      errors++
      resolve()
    }
    get(url, { agent, headers: { cookie, 'accept-encoding': 'gzip' } }, response => {
      response.resume()
      response.on('error', failed)
      response.on('end', () => {
        if (response.statusCode !== 200) return failed()
        latencies.push(performance.now() - from)
        resolve()
      })
    }).on('error', failed)
  })

const client = async () => {
  while (performance.now() < ends) await ask()
}
await Promise.all(Array.from({ length: connections }, client))
const took = (performance.now() - began) / 1000
console.log(
  JSON.stringify({ latencies: latencies.map(ms => Math.round(ms * 100) / 100), errors, seconds: took }),
)
agent.destroy()
