extension StyleSheet {
  /// Type, space and the grid of the page.
  static let looks = """
    :root{--sans:-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Helvetica,Arial,"Liberation Sans",
    sans-serif;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,Georgia,
    "Liberation Serif",serif}
    *{box-sizing:border-box}
    html{font:100%/1.55 var(--sans);background:var(--bg);color:var(--text);text-size-adjust:100%;
    -webkit-text-size-adjust:100%;font-variant-numeric:tabular-nums lining-nums;
    print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{margin:0 auto;max-width:1000px;padding:0 40px 96px;display:grid;
    grid-template-columns:180px minmax(0,680px);column-gap:60px;overflow-wrap:break-word}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:8px;top:8px;background:var(--bg);padding:8px 12px;z-index:9}
    a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
    :focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
    .vh{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap}
    caption.vh{display:block}
    @media screen{caption.paper{position:absolute;width:1px;height:1px;overflow:hidden;
    clip-path:inset(50%);display:block}}
    header{grid-column:1/-1;padding:72px 0 40px;border-bottom:1px solid var(--text);
    margin-bottom:56px;display:grid;grid-template-columns:minmax(0,1fr) 336px;gap:40px;
    align-items:end}
    .kicker{font-size:.8125rem;letter-spacing:.08em;text-transform:uppercase;color:var(--mut);
    margin:0 0 20px}
    .logo{display:block;max-width:220px;max-height:64px;margin:0 0 28px}
    h1,h2,h3,p.lead,.hero{font-family:var(--serif);font-weight:400;text-wrap:balance}
    h1{font-size:clamp(2.25rem,6vw,3.5rem);line-height:1.08;letter-spacing:-.012em;margin:0}
    h1+.sub{font-size:1.25rem;color:var(--mut);margin:16px 0 0}
    h2{font-size:2rem;line-height:1.15;margin:0 0 8px;letter-spacing:-.005em}
    h2 .no{display:block;font:.8125rem/1.4 var(--sans);letter-spacing:.08em;color:var(--mut);
    margin-bottom:6px}
    h3{font-size:1.375rem;line-height:1.25;margin:44px 0 10px}
    h4,h5,h6,h3.h4{font:600 1rem/1.35 var(--sans);margin:24px 0 6px}
    p{margin:0 0 14px;text-wrap:pretty;max-width:66ch}
    p.lead{font-size:1.375rem;line-height:1.4;margin:0 0 24px;max-width:52ch}
    .mut,figcaption,.legend{color:var(--mut)}
    figcaption,.legend,.small{font-size:.8125rem;line-height:1.5}
    section.part{padding-top:24px;margin:0 0 88px;border-top:1px solid var(--rule)}
    section.part:first-child{border-top:0;padding-top:0}
    main{grid-column:2;min-width:0}
    nav{grid-column:1;align-self:start;position:sticky;top:32px;font-size:.875rem;line-height:1.4}
    nav h2{font:600 .8125rem var(--sans);margin:0 0 10px;color:var(--mut)}
    nav ol{list-style:none;margin:0;padding:0}
    nav a{display:grid;grid-template-columns:1.6em 1fr;padding:5px 0;color:var(--text);
    text-decoration:none}
    nav a:hover{text-decoration:underline}
    .no{color:var(--mut)}
    footer{grid-column:2;font-size:.8125rem;color:var(--mut);border-top:1px solid var(--rule);
    padding-top:16px}
    """

  /// Blocks, and words with a tone.
  static let blocks = """
    dl.facts{display:grid;grid-template-columns:auto minmax(0,1fr);gap:6px 24px;margin:0 0 20px;
    font-size:.9375rem}
    dt{color:var(--mut)}dd{margin:0;grid-column:2}
    header dl.facts{grid-column:1/-1;grid-template-columns:repeat(4,minmax(0,1fr));gap:16px 28px;
    margin:28px 0 0;font-size:.875rem;line-height:1.45}
    header dl.facts dt{margin-bottom:4px}
    .hero{display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 28px;align-items:center;
    margin:0}
    .hero .digit{font-size:6.5rem;line-height:.85;letter-spacing:-.03em}
    .hero .name{font-size:2rem;line-height:1.15;display:block}
    .hero .txt{font:1rem/1.5 var(--sans);color:var(--mut);display:block;max-width:46ch;
    margin-top:4px}
    .chip{display:inline-block;min-width:1.5em;padding:0 .3em;border-radius:3px;text-align:center;
    font-weight:600;font-size:.875em;line-height:1.5;font-family:var(--sans)}
    .chip.q{border:1px dashed var(--rule2)}
    .st{white-space:nowrap}
    .to{font-size:0}
    .to:before{content:"→";content:"→"/"";font-size:.9375rem;font-style:normal;color:var(--mut);
    padding:0 .3em}
    .star{font-weight:600;white-space:nowrap}
    .up{color:var(--accent)}.down,.warn{color:var(--down)}
    code{font-size:.9em;overflow-wrap:anywhere}
    ul,ol{margin:0 0 14px;padding-left:1.4em}
    ul.plain{list-style:none;padding:0}
    .plain>li{padding:7px 0;border-top:1px solid var(--rule)}
    .plain>li:first-child{border-top:0}
    .cols{display:grid;grid-template-columns:1fr 1fr;gap:0 40px}
    .cols>div{min-width:0}
    .cols>div>:is(h3,h4):first-child,.cols>div>.sub:first-child>:is(h3,h4):first-child{margin-top:0}
    .top{display:grid;grid-template-columns:minmax(0,1fr) 320px;gap:8px 36px;align-items:center;
    margin:16px 0 8px}
    .top figure{margin:0}
    .box{background:var(--panel);padding:20px 24px 10px;margin:24px 0}
    .box p,.box li{font-size:.8125rem;line-height:1.5}
    .box .plain>li{border:0;padding:2px 0}
    blockquote{margin:0;padding-left:12px;border-left:2px solid var(--rule2);
    font-family:var(--serif);font-size:1rem}
    details{margin:10px 0 18px;font-size:.9375rem}
    summary{cursor:pointer;color:var(--accent);font-size:.875rem;padding:6px 0;width:max-content;
    max-width:100%}
    .practice{padding:20px 0 16px;border-top:1px solid var(--rule);display:grid;
    grid-template-columns:minmax(0,1fr) 160px;gap:0 32px;align-items:start}
    .practice.plainly{grid-template-columns:minmax(0,1fr)}
    .practice>:is(h3,h4,h5,h6){margin:0 0 8px;grid-column:1/-1;display:flex;gap:10px;
    align-items:baseline;flex-wrap:wrap;font:600 1rem/1.35 var(--sans)}
    .practice .id{font-weight:400;color:var(--mut);font-size:.8125rem;margin-left:auto}
    .practice dl.facts{margin:0;line-height:1.5;grid-template-columns:88px minmax(0,1fr);
    gap:4px 16px}
    .practice dt{font-size:.8125rem;line-height:1.73}
    .practice .side{font-size:.8125rem;line-height:1.45;color:var(--mut)}
    .practice .side p{margin:6px 0 0;font-size:.8125rem}
    .board{display:grid;grid-template-columns:1.25fr 1.25fr 1fr;gap:0 28px;margin:24px 0}
    .board>div>:first-child{margin:0 0 2px;font:400 1.375rem/1.25 var(--serif);
    border-top:3px solid var(--text);padding-top:10px}
    .board .then{font-size:.8125rem;color:var(--mut);margin:0 0 12px}
    .card{padding:12px 0;border-top:1px solid var(--rule);font-size:.875rem;line-height:1.45}
    .card>:first-child{margin:0 0 4px;font-size:.9375rem}
    .card p{margin:0 0 4px}.card .who{color:var(--mut);font-size:.8125rem}
    .whole{border-top:1px solid var(--rule);padding:26px 0 10px}
    .whole>:first-child{margin:0 0 10px}
    """

  static let charts = """
    figure{margin:28px 0 32px}figcaption{margin-top:10px;max-width:66ch}
    svg{font:13px var(--sans);font-variant-numeric:tabular-nums;max-width:100%;height:auto;
    display:block;overflow:visible}
    svg text{fill:var(--text)}svg text.mut{fill:var(--mut)}
    svg text.lab{fill:var(--mut);font-size:12px}
    svg text.strong{font-weight:600}svg text.big{font-size:19px;font-weight:600}
    svg text.num{font-weight:500}svg text.up{fill:var(--accent)}svg text.down{fill:var(--down)}
    svg.narrow{display:none}
    .legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:10px 0 0;max-width:none}
    .legend span{display:inline-flex;align-items:center;gap:6px}
    .legend svg{flex:none}
    .narrowkey{display:none}
    path{fill:none}
    .rule1,.grid{stroke:var(--rule);stroke-width:1}.rule2{stroke:var(--rule2);stroke-width:1.5}
    .ink1{stroke:var(--text);stroke-width:1.5}.thick{stroke-width:6;stroke-linecap:round}
    .ink,.pt,.vote{fill:var(--text)}.zebra{fill:var(--panel)}
    .cell{fill:var(--bg);stroke:var(--rule2);stroke-width:1}
    .celld{fill:var(--bg);stroke:var(--rule2);stroke-width:1.25;stroke-dasharray:3 2}
    .dia{fill:var(--bg);stroke:var(--text);stroke-width:2;stroke-linejoin:round}
    .node{fill:var(--bg);stroke:var(--rule2);stroke-width:1.5}
    .ring{fill:none;stroke:var(--rule2);stroke-width:1.5}
    .ringp{fill:var(--bg);stroke:var(--text);stroke-width:1.75}
    .hollow{fill:var(--bg);stroke-width:3}.halo{stroke:var(--bg);stroke-width:2}
    .line{stroke:var(--text);stroke-width:2;stroke-linejoin:round}
    .chain{stroke:var(--rule2);stroke-width:1.5;stroke-dasharray:5 4}
    .qrule{stroke:var(--text);stroke-width:1;stroke-dasharray:1.5 3}
    .sl{stroke:var(--rule2);stroke-width:2}.sl.up{stroke:var(--accent)}
    .sl.down{stroke:var(--down)}.sl.brk{stroke-dasharray:2 4}
    path.lead{stroke:var(--rule2);stroke-width:1}
    .vd{stroke:var(--text);stroke-width:8;stroke-linecap:round}
    .dis{fill:var(--bg);stroke:var(--down);stroke-width:2.25}
    .multi{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:22px 26px;margin:18px 0}
    .multi p{margin:0;font-size:.875rem;line-height:1.3;min-height:2.6em;display:flex;
    align-items:end}
    """

  static let tables = """
    .tw{overflow-x:auto;margin:12px 0 20px}
    table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.45;margin:8px 0 20px}
    caption{text-align:left;font-weight:600;padding:0 0 8px}
    th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-top:1px solid var(--rule);
    font-weight:400}
    thead :is(th,td){color:var(--mut);border-top:0;border-bottom:1px solid var(--text);
    vertical-align:bottom;font-size:.8125rem}
    tbody tr:first-child>*{border-top:0}
    .n{text-align:right;white-space:nowrap}
    tr>:last-child{padding-right:0}
    tbody tr.band th{color:var(--mut);font-size:.8125rem;padding-top:14px;
    border-top:1px solid var(--text)}
    .hm{table-layout:fixed}
    .hm th[scope=row]{width:132px;padding-right:10px;border:0;vertical-align:middle;line-height:1.25}
    .hm thead :is(th,td){border:0;padding:0;height:150px;vertical-align:bottom}
    .hm thead :is(th,td):first-child{width:132px}
    .hm thead th span{writing-mode:vertical-rl;transform:rotate(180deg);display:inline-block;
    padding:6px 0 0;line-height:1.15;max-height:150px;overflow:hidden}
    .hm td{border:2px solid var(--bg);padding:0;height:44px;text-align:center;vertical-align:middle;
    font-weight:600;position:relative}
    .hm td .m{display:block;font-weight:400;font-size:.75rem;line-height:1.1}
    .hm td.all{font-size:1.125rem}
    .hm td.q{background:var(--panel);color:var(--mut);font-weight:400}
    .tw+.legend{margin-bottom:16px}
    """
}
