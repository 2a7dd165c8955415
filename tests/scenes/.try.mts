import { assertClean, render } from '../agent';
import { findScene, SCENES } from './index';
import { stage } from './play';
const names = process.argv.slice(2);
const verbose = names.length === 1;
for (const scene of names.length ? names.map((n) => findScene(n)!) : SCENES) {
  const s = await stage(scene);
  const run = await s.run();
  if (verbose) { console.log(run.log); console.log(s.cloud.requests.map(r=>`${r.method} ${r.host}${r.path} ${r.status} #${r.connection}`).join('\n')); console.log(s.cloud.connects, s.cloud.plainRequests);}
  const report = run.attachments.find((a) => a.name === 'report.json');
  const json = JSON.parse(report?.content ?? '{"apps":[]}');
  const e = s.setup.expected;
  const problems: string[] = [];
  if (run.result !== e.result) problems.push(`result ${run.result} not ${e.result}`);
  if (run.outputVariables.outcome !== e.outcome) problems.push(`outcome ${run.outputVariables.outcome} not ${e.outcome}`);
  const bad = [];
  for (const app of json.apps) for (const c of app.checks) if (!['passed','skipped'].includes(c.status)) bad.push(`${app.clientId.slice(0,4)} ${c.id}=${c.status} ${c.diagnosis?.cause}/${c.diagnosis?.owner}/${c.diagnosis?.links?.[0]?.kind}/${c.diagnosis?.confidence}`);
  for (const x of e.checks) {
    const hit = json.apps.filter((a:any)=>(!x.clientId||a.clientId===x.clientId)&&(!x.tenantId||a.tenantId===x.tenantId)).flatMap((a:any)=>a.checks).find((c:any)=>c.id===x.check);
    if (!hit) problems.push(`no check ${x.check}`);
    else { if (hit.status!==x.status) problems.push(`${x.check} ${hit.status} not ${x.status}`);
      if (x.owner && hit.diagnosis?.owner!==x.owner) problems.push(`${x.check} owner ${hit.diagnosis?.owner} not ${x.owner}`);
      if (x.link && hit.diagnosis?.links[0]?.kind!==x.link) problems.push(`${x.check} link ${hit.diagnosis?.links[0]?.kind} not ${x.link}`);}
  }
  try { assertClean(run); } catch (err) { problems.push(String(err).slice(0,300)); }
  let after = '';
  if (s.setup.consentMends) {
    const link = /https:\/\/\S+adminconsent\S+/.exec(run.log)?.[0] ?? '';
    const out = await s.cloud.openConsent(link.replace(/[).,]*$/, ''), {tenant: undefined});
    after = ` consent→${out.endedOn} ${out.granted.length}`;
  }
  if (s.setup.mend || s.setup.consentMends) { s.setup.mend?.(); s.cloud.imds.forgetTokens(); const again = await s.run(); after += ` again→${again.result}`; if(again.result!=='Succeeded'&&verbose) console.log(again.log); }
  console.log(problems.length ? 'BAD' : 'ok ', scene.name, run.durationMs|0, bad.join(' ; '), after, problems.join(' | '), json.errors?.length? JSON.stringify(json.errors):'');
  await s.stop();
}
