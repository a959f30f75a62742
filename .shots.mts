import { launchBrowser } from './test/browser/browser.ts';
import { readFileSync } from 'node:fs';
const base='http://127.0.0.1:4710';
const b=await launchBrowser();
async function as(acc,width){const c=await b.newContext({viewport:{width,height:900}});const p=await c.newPage();await p.goto(base+'/inloggen');await p.fill('input[name=email]',acc+'@demo.invalid');await p.fill('input[name=password]','zorgroute-demo');await p.click('button[type=submit]:has-text("Inloggen")');await p.waitForLoadState();return p;}
const shot=async(p,name)=>{await p.screenshot({path:`/tmp/shots/${name}.png`,fullPage:true});const h=await p.evaluate(()=>[document.documentElement.scrollHeight,document.documentElement.scrollWidth]);console.log(name,p.url(),h.join('x'));};
for(const w of [390,1280]){
 for(const acc of (process.argv[2]||'casemanager,ib,leerkracht,coordinator').split(',')){
  const p=await as(acc,w);await p.goto(base+'/werk');await shot(p,`${acc}-werk-${w}`);
  const links=await p.$$eval('a[href*="schooldeel"]',ls=>ls.map(l=>l.getAttribute('href')));console.log(acc,w,links.join(' '));
  const seen=new Set();let n=0;
  for(const l of links){const u=l.split('#')[0];const kind=u.replace(/[0-9a-f-]{36}/g,'*');if(seen.has(kind))continue;seen.add(kind);await p.goto(base+l);await shot(p,`${acc}-${kind.replace(/\W+/g,'_')}-${w}`);
   if(kind.startsWith('/aanmeldingen')){const root=u.split('/').slice(0,4).join('/');for(const s of ['','/papier']){await p.goto(base+root+s);await shot(p,`${acc}-school${s.replace('/','_')}-${w}`);}
     const child=await p.$$eval('nav a[href^="/leerlingen/"]',ls=>ls.map(l=>l.getAttribute('href')));if(child[0]){await p.goto(base+child[0]);await shot(p,`${acc}-kind-${w}`);}}
   if(kind.startsWith('/gezinnen')){const root=u.split('/').slice(0,4).join('/');await p.goto(base+root);await shot(p,`${acc}-schooldeel-${w}`);
     const more=await p.$$eval('main a',ls=>ls.map(l=>l.getAttribute('href')));for(const m of ['/voorstel','/wijziging','/woord/','/met/','/verder']){const h=more.find(x=>x&&x.includes(m)&&!x.includes('doorhaling'));if(h){await p.goto(base+h);await shot(p,`${acc}-form${m.replace(/\W/g,'_')}-${w}`);}}
     await p.goto(base+root.replace('/schooldeel',''));await shot(p,`${acc}-gezin-${w}`);}
  }
  await p.context().close();
 }}
await b.close();
