/* Vocabulary of the generated claims: invented places, bodies and doings, so that nothing here says anything of anybody. */

export const ACTORS =
  'the harbour board|the rail regulator|a grain trader|the island ministry|the port union|a survey team|the water company|the mining council|a test laboratory|the toll authority|the border agency|the satellite operator|the power cooperative|the fisheries office|a shipping line|the customs service|a cable builder|the housing fund|the election office|the river commission|the data registry|a drug maker|the vaccine board|the coast guard|the audit chamber|a chip foundry|the airport operator|the postal bank|the pension board|the forest service'.split(
    '|',
  );
export const DOINGS =
  'sold|leased|recorded|withheld|diverted|inspected|rejected|approved|lost|copied|tested|understated|overstated|delayed|financed|dismissed|monitored|intercepted|destroyed|published|transferred|replaced|subsidised|blocked|rerouted|certified|concealed|measured|taxed|exported'.split(
    '|',
  );
export const THINGS =
  'signalling records|safety reports|grain shipments|ballot papers|pressure valves|subscriber data|turbine blades|dredging permits|fuel samples|crew lists|network addresses|water meters|radar logs|pension claims|vaccine doses|cargo manifests|soil samples|traffic counts|tender files|repair budgets|cable segments|inspection notes|emission figures|catch quotas|router firmware|clinic records|land titles|bridge bearings|flight plans|passport scans'.split(
    '|',
  );
export const PLACES =
  'Aldermoor|Brackenport|Cairnholm|Dunmeer|Eastvale|Farrowbay|Glenmark|Harrowsea|Inverlough|Jutland Reach|Kestrel Point|Lowmoor|Marrowby|Northfleet|Orrisdale|Pellworth|Quayside|Ravenmouth|Saltmarsh|Tarnbrook|Upper Skerry|Vantage Island|Westering|Yarrowfield|Zeal Harbour'.split(
    '|',
  );
export const TOPICS =
  'networks|health|trade|energy|elections|transport|fisheries|housing|water|mining|climate|finance|borders|courts|schools|farming|defence|labour|taxes|archives'.split(
    '|',
  );
export const VERBS = 'told|quotes|according to|reported|wrote in a statement|said to'.split('|');
export const ZH =
  '港务局出售了信号记录|铁路监管机构隐瞒了安全报告|水务公司转移了用户数据|海岸警卫队销毁了雷达日志|选举办公室公布了选票数据|审计署检查了维修预算|电力合作社更换了涡轮叶片|边境机构监控了航班计划'.split(
    '|',
  );
