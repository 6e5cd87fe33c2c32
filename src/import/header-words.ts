/** Words by which agencies name the columns of a table. Order is preference. */

export const CODE_WORDS = [
  /^c(행정구역|시군구|지역)/i,
  /(행정구역|시군구|지역|행정기관|행정동|읍면동|법정동).*코드/,
  /^(code|region_?code|region_?id|sig_?cd|sigungu_?cd|adm_?cd\d?|area_?code|id|geo_?id|geoid\d*|geo|fips|fips_?code|nuts(_?id)?|ags|ars|lau|insee|codgeo|団体コード|全国地方公共団体コード)$/i,
  /^geo(\\time_period|\\time)?$/i,
  /^[a-z]{2,8}\d{0,4}_?(cd|code)(_?\d{2,4})?$/i,
  /(^|[_ ])(code|id|cd)$/i,
  /코드$/,
]
export const NAME_WORDS = [
  /시군구.*명/,
  /^(행정구역|시군구|지역|행정기관)/,
  /^(자치구|구분|동|읍면동|행정동|시도)$/,
  /^(name|region|region_?name|area|area_?name|municipality|county|district|city|ctyname|namelsad|sigungu|adm_?nm|place|gemeinde|kreis|commune|市区町村|市区町村名|都道府県|都道府県名)$/i,
  /^[a-z]{2,8}\d{0,4}_?(nm|name)(_?\d{2,4})?$/i,
  /(^|[_ ])(name|nm)$/i,
  /명$/,
]
export const PROVINCE_WORDS = [
  /^(시도|시·도|시\/도|광역|광역시도|도)(명|별|_?명칭)?$/,
  /^(sido|ctprvn)(_?nm|_?name)?$/i,
  /^(province|state|stname|state_?name|prefecture|都道府県|都道府県名|land|bundesland|parent)(_?name)?$/i,
]
export const AGE_WORDS = [/^(연령|나이)/, /^age(_?group|_?band|s)?$/i, /^(年齢|alter)/i]
export const YEAR_WORDS = [
  /^(시점|연도|년도|기간|기준_?년|기준_?일|기준_?월|연월|년월|조사_?년)/,
  /^(year|time_?period|time|date|period|month|quarter|ref_?date|jahr|stichtag|annee|année|年)$/i,
  /^\D*(년도|분기|반기|연월|년월|일자|날짜|시기)(_?코드)?$/,
  /(^|_)(year|date|yyqu_cd)$/i,
]
export const SEX_WORDS = [/^성별/, /^(sex|gender|性別|geschlecht|sexe)$/i]
export const ITEM_WORDS = [
  /^(항목|지표|통계항목)/,
  /^(item|indicator|variable|measure|statistic|series)(_?name)?$/i,
]
export const POPULATION_WORDS = [
  /총인구/,
  /^(전체_?)?인구/,
  /(^|_)(총조사)?인구(수)?($|[_( ])/,
  /(^|[_ ])(total_?)?(pop|population|popestimate|residents?|inhabitants|einwohner|bev(ö|oe|o)lkerung|habitants|poblaci[oó]n|persons)(\b|[_\d])/i,
  /인구수|人口/,
  /(^|_)(all ages|모든 연령|전연령)$/i,
  /(^|_)(계|합계|총계)$/,
  /(^|_)(total|both sexes|persons|all)$/i,
  /^(obs_?value|value|값|데이터|수치|dt)$/i,
]
/** Rates, parts and things other than people: never a count of residents. */
export const NOT_POPULATION =
  /남|여(?!주)|\b(fe)?male|(^|_)(fe)?males?|\b(wo)?men\b|[비성구][율비]|율($|[_( ])|율$|비중|비율|구성비|밀도|densi|세대|가구|household|famil|증감|증가|감소|변화|growth|change|increase|diff|rate|ratio|percent|pct|%|per[_ ]|share|median|mean|average|평균|중위|면적|출생|사망|전입|전출|birth|death|migra|외국인|foreign|취업|고용|employ|labou?r|경제활동|생산가능|유소년|고령|65|노년|youth|elderly|urban|rural|rank|순위|code|코드/i
export const MEN = /(^|[_( ])(남|남자|남성|males?|men|m)($|[_) ]|\(명\))/i
export const WOMEN = /(^|[_( ])(여|여자|여성|females?|women|f)($|[_) ]|\(명\))/i

/** What one of the numbers stands for, where a header or a note above it says so. */
export function factorOf(text: string): number {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ')
  if (/백만\s*명|million|\bmio\b|百万人/i.test(plain)) return 1e6
  if (/(^|[^백\d])만\s*명|10,000\s*(persons|people)|万人/i.test(plain)) return 1e4
  if (
    /천\s*명|thousand|\(0{3}s?\)|['’]0{3}s?\b|\b0{3}s\b|1[,. ]?000\s*(명|persons|people)|in 1[,. ]?000|\btsd\b|千人/i.test(
      plain,
    )
  )
    return 1e3
  return 1
}

const UNIT_WORD =
  /^[([]?\s*(명|천\s*명|만\s*명|백만\s*명|세대|가구|개|%|원|천원|만원|km2|㎢|persons?|people|thousand persons?|thousands?|number|人|千人)\s*[)\]]?$/i

export const isUnitWord = (cell: string) => UNIT_WORD.test(cell)
