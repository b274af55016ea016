/** The look of the page: it must do without any other file. */
export const PAGE_STYLE = `
:root{color-scheme:light;--ink:#1c2733;--soft:#64748b;--line:#dde3ea;--good:22,138,84;--bad:214,62,36;--blue:#2563eb}
*{box-sizing:border-box}
body{margin:0;padding:32px 40px 80px;font:15px/1.5 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink);background:#f7f9fb}
h1{font-size:26px;margin:0}h2{font-size:19px;margin:44px 0 6px}h3{font-size:14px;font-weight:400;margin:0 0 4px}
p{max-width:76ch;margin:6px 0 12px}.lead,.note{color:var(--soft)}
code{font:13px/1.4 ui-monospace,Menlo,Consolas,monospace}
nav{margin:10px 0 20px}nav a{margin-right:16px;color:var(--blue);text-decoration:none}
.cards{display:flex;flex-wrap:wrap;gap:12px;margin:12px 0}
.card{background:#fff;border:1px solid var(--line);border-radius:8px;padding:12px 16px;width:210px}
.card span,.card small{display:block;color:var(--soft)}.card small{font-size:12px;line-height:1.35}.card b{font-size:27px;font-weight:600}
.verdict{border-left:4px solid rgb(var(--good));background:#fff;padding:10px 14px}.verdict.bad{border-color:rgb(var(--bad))}
table{border-collapse:collapse;background:#fff}
th,td{padding:3px 10px;border:1px solid var(--line);text-align:left;font-weight:400}
thead th{color:var(--soft);background:#f1f5f9}
.number{text-align:right;font-variant-numeric:tabular-nums}
.sortable button{all:unset;cursor:pointer}.sortable button:hover,.sortable [aria-sort] button{color:var(--blue)}
.sortable [aria-sort=ascending] button:after{content:" ↑"}.sortable [aria-sort=descending] button:after{content:" ↓"}
.share{position:relative;width:96px;text-align:right;font-variant-numeric:tabular-nums}
.share i{position:absolute;left:0;top:3px;bottom:3px;background:#dbe7fd}.share b{position:relative;font-weight:400}
.curve{width:min(100%,820px);background:#fff;border:1px solid var(--line);border-radius:8px;display:block}
.curve text{font-size:11.5px;fill:var(--soft)}.curve .grid{stroke:var(--line)}
.curve polyline{fill:none;stroke-width:2}.curve .risk{stroke:var(--blue)}.curve .bound{stroke:var(--blue);stroke-dasharray:4 4;stroke-width:1.3;opacity:.7}
.curve .aim{stroke:rgb(var(--good));stroke-width:1.3}.curve .mark text{fill:var(--ink);paint-order:stroke;stroke:#fff;stroke-width:4px}
.curve .used circle{fill:rgb(var(--bad))}.curve .chosen circle{fill:rgb(var(--good))}
.scroll{overflow:auto;max-height:92vh;border:1px solid var(--line);border-radius:8px;background:#fff}
.matrix{border-collapse:separate;border-spacing:0;font-size:11px}
.matrix th,.matrix td{border:0 solid var(--line);border-width:0 1px 1px 0;padding:0}
.matrix tbody td{width:23px;min-width:23px;height:20px;text-align:center;font-variant-numeric:tabular-nums;background:rgba(var(--bad),calc(var(--s,0)*.95));color:#3b1209}
.matrix tbody td.kin{background:linear-gradient(rgba(var(--bad),calc(var(--s,0)*.95)),rgba(var(--bad),calc(var(--s,0)*.95))),#f1f5f9}
.matrix tbody td.hit{background:rgba(var(--good),calc(var(--s,0)*.62));color:#06331f}
.matrix .edge,.matrix tr.edge>*{box-shadow:none}.matrix td.edge,.matrix th.edge{border-left:2px solid #94a3b8}.matrix tr.edge>*{border-top:2px solid #94a3b8}
.matrix th[scope=row]{position:sticky;left:86px;z-index:1;background:#fff;padding:0 8px;text-align:right;white-space:nowrap;color:var(--ink)}
.matrix tbody .topic{position:sticky;left:0;z-index:1;width:86px;min-width:86px;background:#f1f5f9;padding:2px 8px;vertical-align:top;font-weight:600}
.matrix thead th,.matrix thead td{position:sticky;z-index:2;background:#f1f5f9}
.matrix thead tr:first-child>*{top:0;height:26px}.matrix thead tr:nth-child(2)>*{top:26px}
.matrix thead .topic{color:var(--ink);font-weight:600;padding:0 4px;max-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.matrix thead .name{height:138px;vertical-align:bottom}
.matrix .name span{writing-mode:vertical-rl;transform:rotate(180deg);padding:4px 0;line-height:22px;white-space:nowrap;color:var(--ink)}
.matrix thead .corner{left:0;z-index:3;padding:0 8px;color:var(--soft)}
.matrix .lit{background-color:#fff3c4!important}.matrix tbody td:not(.hit):not([style]).lit{background:#fff3c4}
#tip{position:fixed;z-index:9;display:none;max-width:520px;padding:10px 14px;border-radius:8px;background:#1c2733;color:#fff;font-size:13px;white-space:pre-wrap;pointer-events:none;box-shadow:0 6px 24px #0004}
.pairs{columns:2 440px;column-gap:20px;margin-top:16px}.pair{break-inside:avoid;background:#fff;border:1px solid var(--line);border-radius:8px;padding:10px 14px;margin:0 0 12px}
.pair h3 b{display:inline-block;min-width:30px;color:rgb(var(--bad));font-size:16px}
.pair ul{margin:0;padding:0;list-style:none}.pair li{padding-left:46px;text-indent:-46px}.sure{display:inline-block;width:46px;text-indent:0;color:var(--soft);font-variant-numeric:tabular-nums}
`;
