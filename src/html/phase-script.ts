/**
 * The only inline script: it sets `data-phase` on the root element before the first paint, one
 * word per milestone such as `effective-after`, from Berlin's calendar day, with the build's day
 * as floor and `?stand=` above both. 400 bytes at most; its hash is pinned in the policy.
 */
export const phaseScript =
  "(s=>{let f=t=>s.phase=s.days.replace(/:(\\S+)/g,(_,d)=>t<d?'-before':t>d?'-after':'-on'),t=new Date().toLocaleDateString('sv',{timeZone:'Europe/Berlin'}),q=new URLSearchParams(location.search).get('stand');f(t<s.built?s.built:t);try{q>'1'&&q<'3'&&new Date(q).toISOString().slice(0,10)==q&&f(q)}catch{}})(document.documentElement.dataset)"
