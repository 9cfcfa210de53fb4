/**
 * The only inline script: it sets `data-phase` on the root element before the first paint, one
 * word per milestone such as `effective-after`, from Berlin's calendar day, with the build's day
 * as floor and `?stand=` above both. Zones are asked only in the one hour of the day in which Berlin's
 * winter and summer time disagree, as a slow phone takes a tenth of a second to learn them. 400 bytes at most; its hash is pinned in the policy.
 */
export const phaseScript =
  "(s=>{let f=t=>s.phase=s.days.replace(/:(\\S+)/g,(_,d)=>t<d?'-before':t>d?'-after':'-on'),i=d=>d.toISOString().slice(0,10),n=new Date,w=new Date(+n+36e5),t=w.getUTCHours()<23?i(w):n.toLocaleDateString('sv',{timeZone:'Europe/Berlin'}),q=new URLSearchParams(location.search).get('stand');f(t<s.built?s.built:t);try{q>'1'&&q<'3'&&i(new Date(q))==q&&f(q)}catch{}})(document.documentElement.dataset)"
