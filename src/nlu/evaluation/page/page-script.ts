/** Titles of cells become a box that shows at once, rows and columns light up, tables sort. The page reads well without it. */
export const PAGE_SCRIPT = `
const tip=document.getElementById('tip');
for(const table of document.querySelectorAll('.matrix')){
  const heads=[...table.querySelectorAll('thead .name')];
  let lit=[];
  for(const cell of table.querySelectorAll('td[title]')){cell.dataset.tip=cell.title;cell.removeAttribute('title')}
  const clear=()=>{tip.style.display='none';for(const one of lit)one.classList.remove('lit');lit=[]};
  table.addEventListener('mouseleave',clear);
  table.addEventListener('mouseover',({target})=>{
    clear();
    const cell=target.closest('tbody td');if(!cell)return;
    const cells=[...cell.parentNode.querySelectorAll('td')];
    lit=[cell.parentNode.querySelector('th[scope=row]'),heads[cells.indexOf(cell)]].filter(Boolean);
    for(const one of lit)one.classList.add('lit');
    if(!cell.dataset.tip)return;
    tip.textContent=cell.dataset.tip;tip.style.display='block';
    const at=cell.getBoundingClientRect(),box=tip.getBoundingClientRect();
    tip.style.left=Math.max(8,Math.min(at.right+8,innerWidth-box.width-8))+'px';
    tip.style.top=(at.bottom+8+box.height>innerHeight?Math.max(8,at.top-box.height-8):at.bottom+8)+'px';
  });
}
for(const table of document.querySelectorAll('.sortable')){
  const heads=[...table.querySelectorAll('th')],body=table.tBodies[0];
  const valueOf=(row,i)=>row.cells[i].dataset.sort===undefined?row.cells[i].textContent:Number(row.cells[i].dataset.sort);
  heads.forEach((head,i)=>head.addEventListener('click',()=>{
    const up=head.getAttribute('aria-sort')!=='ascending';
    for(const one of heads)one.removeAttribute('aria-sort');
    head.setAttribute('aria-sort',up?'ascending':'descending');
    const order=(a,b)=>{const x=valueOf(a,i),y=valueOf(b,i);return(x<y?-1:x>y?1:0)*(up?1:-1)};
    body.append(...[...body.rows].sort(order));
  }));
}
`;
