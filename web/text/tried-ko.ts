/**
 * Korean for the notes of the validation, which are written in English beside the patterns, by their English text.
 * A note that has changed has no Korean until it is translated anew, and is shown as it stands.
 */
export const NOTES_KO: Readonly<Record<string, string>> = {
  'Survival lies within a few thousandths of its bands; where the first year gains, the hazard ratio of P3 is lost (2.1 at a first year of .80, 3.2 at .74). Neighbourhoods live longer than countries by .03.':
    '생존율은 목표 범위에서 천분의 몇 차이입니다. 1년 생존율을 올리면 P3의 위험 비율이 무너집니다(1년 생존율 0.80일 때 2.1, 0.74일 때 3.2). 동네 규모의 지역이 나라 규모보다 0.03 높습니다.',
  'The hazard ratio of 3 belongs to enterprises (Statistics Korea), the survival of P1 to storefronts (tax service). Ratios of 3 to 4 were reached with less patience and more hope, at a first-year survival of .70 to .73, under the band of P1. Storefronts are fitted to P1 and the ratio is told as it comes (2.5 to 3).':
    '위험 비율 3은 기업(통계청) 기준이고, P1의 생존율은 점포(국세청) 기준입니다. 인내를 줄이고 기대를 키우면 비율이 3~4까지 올랐지만 1년 생존율이 P1의 범위보다 낮은 0.70~0.73이 되었습니다. 점포는 P1에 맞추고 비율은 나오는 대로(2.5~3) 보고합니다.',
  'Births and deaths within the bands and the ratio of ages pull apart: the ratio wants a long tail of old shops (it passed 1.9 where births were under .115).':
    '개·폐업률과 업력 비율을 함께 맞추기 어렵습니다. 비율이 맞으려면 오래된 가게가 길게 남아야 합니다(개업률이 0.115보다 낮을 때 1.9를 넘었습니다).',
  'Rents in prime districts reach .07 to .10 of sales, not .13. Tried: chains that pay all their surplus, more access for main streets (1.4 to 3.2), less saturation. Sales rise with rents: bids are made at the margin, the shops that stay sell more than the marginal one.':
    '핵심 상권의 임대료는 매출의 0.13이 아니라 0.07~0.10입니다. 체인점이 잉여를 모두 내게 하기, 대로의 접근성을 높이기(1.4~3.2), 포화를 줄이기를 시도했습니다. 임대료가 오르면 매출도 오릅니다. 입찰은 한계 점포가 하지만, 남은 가게는 그보다 더 많이 팝니다.',
  'New leases are met. Sitting rents in booms grow 2 to 3 % a year where the landlord follows the market in part (localPassThrough .8) and asks fall faster afterwards; with asks that fall more slowly they grew 4 to 7 % and the ratio was met, but vacancy was higher everywhere.':
    '새 계약은 맞습니다. 임대인이 시세를 일부만 따르고(localPassThrough 0.8) 호가가 나중에 더 빨리 떨어지면, 호황기 기존 임대료는 한 해 2~3% 오릅니다. 호가가 천천히 떨어지게 하면 4~7% 올라 비율이 맞았지만, 모든 곳에서 공실이 늘었습니다.',
  'Rarity, timing, vacancy and the fall of rents are met in most runs; creators lose 20 to 40 % of their share in five years, not 40 %. Tried: heavier weight of rent in their choice (1 to 3.4), faster decay of buzz with chains. Under the law of 2018 (10 years of protected renewal) sitting creators stay; the cases behind the band are older.':
    '드묾, 시점, 공실, 임대료 하락은 대부분의 실행에서 맞습니다. 크리에이터 비중은 5년 동안 40%가 아니라 20~40% 줄어듭니다. 입지 선택에서 임대료의 가중치를 키우기(1~3.4), 체인점이 들어올 때 입소문이 더 빨리 식게 하기를 시도했습니다. 2018년 법(갱신 보호 10년) 아래서는 기존 크리에이터가 남습니다. 목표 범위의 사례는 그 전의 것입니다.',
  'Vacated units fill faster in a boom, not slower: demand outweighs the patience of investors.':
    '호황기에는 빈 점포가 더 늦게가 아니라 더 빨리 찹니다. 투자자의 인내보다 수요가 더 큽니다.',
  'Chains gather on main streets. In alleys that boom few come, since footfall there passes the threshold only for a while; a lower threshold (1.1) brought 5 points and too many chains elsewhere.':
    '체인점은 대로에 모입니다. 뜨는 골목에는 유동 수요가 잠시만 문턱을 넘기 때문에 거의 들어오지 않습니다. 문턱을 낮추면(1.1) 5%포인트 늘지만 다른 곳에 체인점이 너무 많아집니다.',
  'The capital holds half of the creators, not .57 to .62; its core has a quotient of 1.3. A scene of media and culture and founders among visitors moved it from .98 to 1.3.':
    '수도권에는 크리에이터의 0.57~0.62가 아니라 절반이 있고, 도심의 입지계수는 1.3입니다. 미디어·문화 기반과 방문객 창업을 넣어 0.98에서 1.3으로 올렸습니다.',
  'Shops sell too much and too evenly: the firms of the statistic include all sole proprietors, half of them under 50 million KRW a year; the spread of size and ability that the model has gives a standard deviation of .9, not 1.8.':
    '가게들이 너무 많이, 너무 고르게 팝니다. 통계의 기업에는 개인사업자가 모두 들어가고 그 절반이 한 해 5천만 원 미만입니다. 모형의 규모와 능력 차이로는 표준편차가 1.8이 아니라 0.9입니다.',
  'two definitions circulate; storefronts are fitted to the tax service, the gap is told':
    '두 가지 정의가 함께 쓰입니다. 점포는 국세청 정의에 맞추고, 차이는 보고만 합니다',
  'the archive lengthens from year to year, so that its ages are short; judged all the same, as the band stands':
    '원자료의 기간이 해마다 길어져 업력이 짧게 나옵니다. 그래도 범위 그대로 판정합니다',
  'S10: 34m of 235m a year = .14; +- .03': 'S10: 한 해 2억 3,500만 원 중 3,400만 원 = 0.14, ±0.03',
  'from small to mid-large retail of the nation': '전국 소규모 상가에서 중대형 상가까지',
  'up to the worst province': '가장 높은 시도까지',
  'city index .5-1 % a year, nominal; the model counts real money':
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
  '2.87, about +- 15 %': '2.87, 약 ±15%',
  '.53 +- .05': '0.53 ±0.05',
  '.195 in July 2024': '2024년 7월 0.195',
  '.253 projected': '추계 0.253',
  '.401 projected': '추계 0.401',
  'shops −9 % in 2020': '2020년 상점 −9%',
  'Korean food −18 %': '한식 −18%',
  '−19.6 %': '−19.6%',
  '−50 % and more': '−50% 이상',
  'restaurants −43 to −63 %': '음식점 −43~−63%',
  nil: '없음',
}
