import { assertClean } from '../agent';
import { inCloud } from './cloudScenes';
import { stage } from './play';
for (const id of ['public','usGovGcc','usGovGccHigh','usGovDod','china'] as const) for (const credential of ['secret','certificate','federated','managed-identity'] as const) for (const node of ['20','24'] as const) {
 const s = await stage({ build: (m) => inCloud(m, id, { credential }) });
 const run = await s.run({node});
 const report = JSON.parse(run.attachments.find((a) => a.name === 'report.json')?.content ?? '{"apps":[]}');
 let clean='clean'; try{assertClean(run)}catch(e){clean=String(e)}
 console.log(node,id,credential,run.result,run.durationMs|0,report.apps.flatMap((a:any)=>a.checks.filter((c:any)=>!['passed','skipped'].includes(c.status)).map((c:any)=>c.id+':'+c.diagnosis?.cause)).join(), clean, s.cloud.requests.length, s.cloud.plainRequests.length, [...new Set(s.cloud.connects.map(c=>c.host))].join(' '));
 await s.stop();
}
