import { readFileSync } from 'node:fs'
import { OverlapIndex } from './lib/overlap/overlap-index'
import { shippedReader } from './lib/overlap/lexicon/shipped'
const lines = ['development', 'open'].flatMap(f => readFileSync(`scripts/eval/labelled/overlap-${f}.tsv`, 'utf8').trim().split('\n').slice(1)).map(l => l.split('\t'))
const sentences = lines.flatMap(l => [l[1]!, ...l[2]!.split(', ')])
let seed = 1
const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
const texts = Array.from({ length: 10_000 }, (_, id) => ({ id, people: Math.floor(rnd() * 300), text: Array.from({ length: 3 }, () => sentences[Math.floor(rnd() * sentences.length)]).join('. ') }))
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
const reader = shippedReader()
let c = cpu(); for (const t of texts) reader.read(t.text); console.log('read', Math.round(cpu() - c))
c = cpu(); const index = new OverlapIndex<number>(reader, (a, b) => a === b, texts); console.log('build again', Math.round(cpu() - c))
c = cpu(); (index as any).weighAll((index as any).entries); console.log('weigh', Math.round(cpu() - c))
const times: number[] = []
for (let i = 0; i < 300; i++) { c = cpu(); index.search({ id: -1, people: i % 300, text: texts[i * 7]!.text.slice(0, 20 + i % 150) }); times.push(cpu() - c) }
times.sort((a, b) => a - b); console.log('search cpu p50', times[150]!.toFixed(1), 'p95', times[285]!.toFixed(1), 'max', times[299]!.toFixed(1))
const m = process.memoryUsage(); console.log(Math.round(m.heapUsed / 1e6), 'MB heap', Math.round(m.arrayBuffers / 1e6), 'MB arrays')
