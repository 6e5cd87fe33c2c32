/** The look of a report: ink on paper, A4. */
export const STYLE = `
@page{size:A4;margin:14mm 15mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:180mm;padding:8mm 4mm;font:13px/1.5 "Noto Sans KR","Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",system-ui,sans-serif;color:#1f2328;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact;word-break:keep-all;overflow-wrap:anywhere}
@media print{body{padding:0;max-width:none}}
h1{font-size:24px;line-height:1.25;margin:0 0 2px}
h2{font-size:16px;margin:20px 0 6px;break-after:avoid}
h3{font-size:13px;margin:10px 0 2px;break-after:avoid}
p{margin:3px 0}.sub,.note{color:#5a5f66}.note{font-size:12px}
.box{background:#f4f2ec;border-radius:10px;padding:12px 16px;margin:12px 0;break-inside:avoid}
.box .lead{font-size:16px;margin:4px 0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:8px;margin:8px 0}
.card{background:#fff;border-radius:8px;padding:8px 10px}
.big{font-size:20px}.plain{color:#5a5f66}
.settled{font-weight:700}.tag{font-size:11px;border-radius:99px;padding:1px 7px;border:1px dashed #767a80;white-space:nowrap}
.tag.on{border:1px solid #17705d;background:#dceee8;color:#17705d}.tag.bad{border:1px solid #b3261e;background:#fae1de;color:#b3261e}
table{border-collapse:collapse;width:100%;font-size:12px;margin:4px 0}
th,td{border-bottom:1px solid #e5e1d8;padding:3px 6px;text-align:left;vertical-align:top}
th{border-bottom:1.5px solid #1f2328}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
tr,figure{break-inside:avoid}figure{margin:6px 0}svg{display:block;max-width:100%;height:auto}
svg text{font:11px "Noto Sans KR","Noto Sans CJK KR",sans-serif;fill:#1f2328}svg .soft{fill:#5a5f66}svg .settled{font-weight:700}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;margin:4px 0;font-size:12px}dt{color:#5a5f66}dd{margin:0}
code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:11px}
`
