/**
 * Korean for the notes of the validation, which are written in English beside the patterns, by their English text.
 * A note that has changed has no Korean until it is translated anew, and is shown as it stands.
 */
export const NOTES_KO: Readonly<Record<string, string>> = {
  'two definitions circulate; storefronts are fitted to the tax service, the gap is told':
    '두 가지 정의가 함께 쓰입니다. 점포는 국세청 정의에 맞추고, 차이는 보고만 합니다',
  'S10: 34m of 235m a year = .14; +- .03': 'S10: 연간 2억 3,500만 원 중 3,400만 원 = 0.14, ±0.03',
  'from small to mid-large retail of the nation': '전국 소규모 상가에서 중대형 상가까지',
  'up to the worst province': '가장 높은 시도까지',
  'city index .5-1% a year, nominal; the model counts real money':
    '도시 지수는 명목으로 한 해 0.5~1%. 모형은 실질 금액으로 셉니다',
  'above 0': '0보다 큼',
  '.505 +- .05': '0.505 ±0.05',
  '.65 +- .05': '0.65 ±0.05',
  '.881 +- .05': '0.881 ±0.05',
  'about .84 +- .05': '약 0.84 ±0.05',
  '.708 +- .05': '0.708 ±0.05',
  'monotone to 4 km': '4km까지 단조 감소',
  '1.17 +- 1 se': '1.17 ±표준오차',
  '.92 +- 1 se': '0.92 ±표준오차',
  '2.87, about +- 15%': '2.87, 약 ±15%',
  '.53 +- .05': '0.53 ±0.05',
  '.195 in July 2024': '2024년 7월 0.195',
  '.253 projected': '추계 0.253',
  '.401 projected': '추계 0.401',
  'shops −9% in 2020': '2020년 상점 −9%',
  'Korean food −18%': '한식 −18%',
  '−19.6%': '−19.6%',
  '−50% and more': '−50% 이상',
  nil: '없음',
  'The share is fitted by the percentiles of the classifier, as the domain dossier asks (6.2). Before that nothing in the model moved it: growing demand, bunched workplaces, demand by jobs, faster decay of face to face and spin-offs all gave .043 to .056.':
    '비중은 영역 자료가 요구하는 대로(6.2) 분류기의 백분위로 맞췄습니다. 그 전에는 모형의 무엇도 움직이지 못했습니다. 늘어나는 수요, 몰린 일터, 일자리 기준 수요, 더 빠른 대면 거리 감쇠, 분사 창업이 모두 0.043~0.056이었습니다.',
  'as a licence archive sees it that begins with the months that count (25 years): older shops are not in it':
    '결과로 세는 달(25년)부터 시작하는 인허가 자료로 본 값: 그보다 오래된 점포는 들어 있지 않음',
  'from the whole record, shops of the start with their assumed ages':
    '전체 기록으로 본 값. 시작 점포는 가정한 업력',
  '.401 projected for 2050': '2050년 전망 0.401',
  'Storefronts (tax service) and the hazard ratio of enterprises (P3) pull apart: .75, .51 and .42 leave a ratio of 3 only where hazards fall from year to year by a quarter. Neighbourhoods live longer than countries (five years: .43 against .38), and the band holds their mean.':
    '점포(국세청)의 생존율과 기업의 위험 비율(P3)이 서로 당깁니다. 0.75, 0.51, 0.42에서 비율 3이 되려면 폐업 위험이 해마다 4분의 1씩 줄어야 합니다. 동네가 나라보다 오래 버텨(5년: 0.43 대 0.38) 범위에는 그 평균이 들어갑니다.',
  'Guest houses, convenience stores and ordinary trades come in the order of the register once trades differ in how far fads move them (fashion) and in how far a newcomer has to be heard of first (discovery).':
    '업종마다 유행을 타는 정도(fashion)와 새 사업체가 알려져야 하는 정도(discovery)를 달리하자 게스트하우스, 편의점, 일반 업종이 등록 자료의 순서로 나옵니다.',
  'Ratios of 2.5 to 2.9 at survival within its bands, until newcomers had to become known, owners who had had enough waited for the end of the lease, and nobody retired in the first five years. Enterprises are counted as Statistics Korea does, without branches of chains.':
    '생존율이 범위 안일 때 비율은 2.5~2.9였습니다. 새 사업체가 알려지는 데 시간이 걸리고, 버티던 대표가 계약 만기를 기다려 닫고, 개업 뒤 5년은 은퇴하지 않게 하자 3을 넘었습니다. 기업은 통계청처럼 프랜차이즈 지점을 빼고 셉니다.',
  'Survival within its bands gives births and deaths of .13 to .14 a year; owners who retire after five years and more lengthen the ages of closed shops and shorten those of open ones.':
    '생존율이 범위 안이면 개업과 폐업이 한 해 0.13~0.14가 됩니다. 5년이 지나 은퇴하는 대표가 폐업 점포의 업력을 늘리고 영업 점포의 업력을 줄입니다.',
  'Prime streets paid .07 of sales until sizes, floor and sales were changed; what chains bid for the best streets lifts it to .13 and more.':
    '규모·면적·매출을 바꾸기 전에는 주요 상권이 매출의 0.07을 임대료로 냈습니다. 프랜차이즈가 가장 좋은 길에 부르는 값이 이를 0.13 넘게 올립니다.',
  'A third of all districts booms where creators are as many as P12 asks for; chains that follow rising rents bring the fall after the peak.':
    '크리에이터가 P12가 요구하는 만큼이면 상권의 3분의 1이 뜹니다. 오르는 임대료를 좇는 프랜차이즈가 정점 뒤의 하락을 만듭니다.',
  'Vacated units fill faster in a boom, not slower (.6 of the time). Vacancy while booming of at most .05 (P6) at exits like those elsewhere asks for short gaps; both cannot be had with ordinary vacancy at .09. Tried: the whole decade from three years before the rise instead of the time up to the peak (.70), chains that take most of what falls vacant (.62), owners who close at the end of the lease (.63).':
    '뜨는 동안 빈 점포는 더디게가 아니라 더 빨리 찹니다(0.6배). 다른 곳만큼 폐업하면서 뜨는 상권 공실이 0.05 이하(P6)이려면 비는 기간이 짧아야 하고, 보통 공실이 0.09이면 둘을 함께 맞출 수 없습니다. 시도한 것: 정점까지가 아니라 상승 3년 전부터 10년 전체를 보기(0.70), 빈 점포를 대부분 차지하는 프랜차이즈(0.62), 계약 만기에 닫는 주인(0.63).',
  'Chains gathered on main streets, whatever their threshold of footfall (rise of 0 to 5 points), until they read rising rents as footfall to come.':
    '프랜차이즈는 유동 기준을 어떻게 두든 큰길에 모였고(상승 0~5포인트), 오르는 임대료를 앞으로의 유동으로 읽게 하자 뜨는 골목으로 왔습니다.',
  'Founders who looked at any unit of the country left for cheap counties, two in five; who looks near home stays. Demand for craft and culture from farther away, media industries in the capital, and days rather than trips of visitors on the island brought core and island to their bands. Countries differ by .04 in the share of the capital, and by 2 in the quotient of the island.':
    '전국 어느 점포든 보던 창업자는 다섯에 둘이 값싼 군으로 떠났습니다. 집 가까이를 보면 남습니다. 더 먼 곳에서 오는 공예·문화 수요, 수도권의 미디어 산업, 섬 방문객의 횟수가 아닌 체류일이 핵심 도시와 섬을 범위에 들였습니다. 수도권 비중은 나라마다 0.04, 섬의 입지계수는 2쯤 다릅니다.',
  'In a country seven pairs of districts lie within .5 km; in a dense city, where it is measured, I is zero within chance. Tried there: a wider peer effect (.3 to 1.5 km), businesses that move next door, word of mouth that spreads to the next street, a city of ten quarters with people, visitors and incomes of their own (-.03); none brought more than .05. What is alike next door in the world is the age of whole quarters, and invented cities have none.':
    '나라에는 0.5km 안에 있는 상권 쌍이 일곱뿐이고, 지금 재는 조밀한 도시에서도 I는 우연의 범위에서 0입니다. 시도한 것: 더 넓은 동료 효과(0.3~1.5km), 옆으로 옮기는 사업체, 옆길로 번지는 화제성, 인구·방문객·소득이 저마다 다른 열 구역의 도시(-0.03). 어느 것도 0.05를 넘게 올리지 못했습니다. 현실에서 이웃끼리 닮은 것은 동네 전체의 나이인데, 지어낸 도시에는 그것이 없습니다.',
  'Food loses more than alleys, in the data a little less (18 against 19.6%). The rank order was .58 where those who stay away from a campus also stopped buying daily goods there, and campus streets were measured by all of their sales instead of their restaurants.':
    '외식업이 골목보다 더 잃습니다. 자료에서는 조금 덜 잃습니다(18% 대 19.6%). 대학가를 떠난 사람이 거기서 생활 소매도 끊고, 대학가를 음식점이 아니라 모든 매출로 쟀을 때 순위상관은 0.58이었습니다.',
  'What is left of a grant rests on how many potential founders it brings forward (grantAdvance), what is left of a voucher on how long a joint project lasts (half-life 3 months: .1, 4: .3, 9: .8). One pair of runs shows neither: ratios of single pairs go from -1 to 1. The cliff of supported space rests on how many of its creators would have closed in its second year anyway.':
    '지원금의 남은 효과는 앞당겨지는 예비창업자 수(grantAdvance)에, 바우처의 남은 효과는 공동 사업이 얼마나 가는지에 달렸습니다(반감기 3개월 0.1, 4개월 0.3, 9개월 0.8). 한 쌍의 실행으로는 둘 다 보이지 않습니다. 쌍별 비율은 -1에서 1까지 흔들립니다. 공간 지원이 끝날 때의 급증은 두 번째 해에 어차피 닫았을 곳이 얼마나 되는지에 달렸습니다.',
  'S8 is the median over districts quarter by quarter; half of small districts see few closures in any one quarter':
    'S8은 분기마다 본 상권들의 중앙값입니다. 작은 상권의 절반은 한 분기에 폐업이 드뭅니다',
  'S40 lists the seven provinces with most bookstores: .56, without the island .88':
    'S40은 서점이 가장 많은 일곱 시도를 싣습니다: 0.56, 섬을 빼면 0.88',
  'S40: under .4 (Ulsan .17)': 'S40: 0.4 미만(울산 0.17)',
  'new leases grow 2 to 4 times as fast': '새 계약이 2~4배 빨리 오름',
}
