/**
 * Municipalities of Korea by their codes: code, Korean names (several where the code went to another place or the place was
 * renamed, parted by /), English name. Codes of Statistics Korea as in its
 * census of 2010 and its boundaries of 2013 and 2018.
 */

/** Entries parted by `;` or a line end. */
export const KOSTAT_MUNICIPALITIES = `
11010 종로구 Jongno-gu; 11020 중구 Jung-gu; 11030 용산구 Yongsan-gu; 11040 성동구 Seongdong-gu
11050 광진구 Gwangjin-gu; 11060 동대문구 Dongdaemun-gu; 11070 중랑구 Jungnang-gu; 11080 성북구 Seongbuk-gu
11090 강북구 Gangbuk-gu; 11100 도봉구 Dobong-gu; 11110 노원구 Nowon-gu; 11120 은평구 Eunpyeong-gu
11130 서대문구 Seodaemun-gu; 11140 마포구 Mapo-gu; 11150 양천구 Yangcheon-gu; 11160 강서구 Gangseo-gu
11170 구로구 Guro-gu; 11180 금천구 Geumcheon-gu; 11190 영등포구 Yeongdeungpo-gu; 11200 동작구 Dongjak-gu
11210 관악구 Gwanak-gu; 11220 서초구 Seocho-gu; 11230 강남구 Gangnam-gu; 11240 송파구 Songpa-gu
11250 강동구 Gangdong-gu
21010 중구 Jung-gu; 21020 서구 Seo-gu; 21030 동구 Dong-gu; 21040 영도구 Yeongdo-gu; 21050 부산진구 Busanjin-gu
21060 동래구 Dongnae-gu; 21070 남구 Nam-gu; 21080 북구 Buk-gu; 21090 해운대구 Haeundae-gu; 21100 사하구 Saha-gu
21110 금정구 Geumjeong-gu; 21120 강서구 Gangseo-gu; 21130 연제구 Yeonje-gu; 21140 수영구 Suyeong-gu
21150 사상구 Sasang-gu; 21160 기장군 Gijang-gun; 21310 기장군 Gijang-gun
22010 중구 Jung-gu; 22020 동구 Dong-gu; 22030 서구 Seo-gu; 22040 남구 Nam-gu; 22050 북구 Buk-gu
22060 수성구 Suseong-gu; 22070 달서구 Dalseo-gu; 22080 달성군 Dalseong-gun; 22310 달성군 Dalseong-gun
23010 중구 Jung-gu; 23020 동구 Dong-gu; 23030 남구 Nam-gu; 23040 연수구 Yeonsu-gu; 23050 남동구 Namdong-gu
23060 부평구 Bupyeong-gu; 23070 계양구 Gyeyang-gu; 23080 서구 Seo-gu; 23090 강화군 Ganghwa-gun
23100 옹진군 Ongjin-gun; 23310 강화군 Ganghwa-gun; 23320 옹진군 Ongjin-gun
24010 동구 Dong-gu; 24020 서구 Seo-gu; 24030 남구 Nam-gu; 24040 북구 Buk-gu; 24050 광산구 Gwangsan-gu
25010 동구 Dong-gu; 25020 중구 Jung-gu; 25030 서구 Seo-gu; 25040 유성구 Yuseong-gu; 25050 대덕구 Daedeok-gu
26010 중구 Jung-gu; 26020 남구 Nam-gu; 26030 동구 Dong-gu; 26040 북구 Buk-gu; 26310 울주군 Ulju-gun
29010 세종시 Sejong-si
31010 수원시 Suwon-si; 31011 수원시장안구 Suwon-si,Jangan-gu; 31012 수원시권선구 Suwon-si,Gwonseon-gu
31013 수원시팔달구 Suwon-si,Paldal-gu; 31014 수원시영통구 Suwon-si,Yeongtong-gu; 31020 성남시 Seongnam-si
31021 성남시수정구 Seongnam-si,Sujeong-gu; 31022 성남시중원구 Seongnam-si,Jungwon-gu
31023 성남시분당구 Seongnam-si,Bundang-gu; 31030 의정부시 Uijeongbu-si; 31040 안양시 Anyang-si
31041 안양시만안구 Anyang-si,Manan-gu; 31042 안양시동안구 Anyang-si,Dongan-gu; 31050 부천시 Bucheon-si
31051 부천시원미구 Bucheon-si,Wonmi-gu; 31052 부천시소사구 Bucheon-si,Sosa-gu; 31053 부천시오정구 Bucheon-si,Ojeong-gu
31060 광명시 Gwangmyeong-si; 31070 평택시 Pyeongtaek-si; 31080 동두천시 Dongducheon-si; 31090 안산시 Ansan-si
31091 안산시상록구 Ansan-si,Sangnok-gu; 31092 안산시단원구 Ansan-si,Danwon-gu; 31100 고양시 Goyang-si
31101 고양시덕양구 Goyang-si,Deogyang-gu; 31103 고양시일산동구 Goyang-si,Ilsandong-gu
31104 고양시일산서구 Goyang-si,Ilsanseo-gu; 31110 과천시 Gwacheon-si; 31120 구리시 Guri-si; 31130 남양주시 Namyangju-si
31140 오산시 Osan-si; 31150 시흥시 Siheung-si; 31160 군포시 Gunpo-si; 31170 의왕시 Uiwang-si; 31180 하남시 Hanam-si
31190 용인시 Yongin-si; 31191 용인시처인구 Yongin-si,Cheoin-gu; 31192 용인시기흥구 Yongin-si,Giheung-gu
31193 용인시수지구 Yongin-si,Suji-gu; 31200 파주시 Paju-si; 31210 이천시 Icheon-si; 31220 안성시 Anseong-si
31230 김포시 Gimpo-si; 31240 화성시 Hwaseong-si; 31250 광주시 Gwangju-si; 31260 양주시 Yangju-si
31270 포천시 Pocheon-si; 31280 여주시 Yeoju-si; 31320 여주군 Yeoju-gun; 31350 연천군 Yeoncheon-gun
31360 연천군 Yeoncheon-gun; 31370 가평군 Gapyeong-gun; 31380 양평군/가평군 Yangpyeong-gun; 31390 양평군 Yangpyeong-gun
32010 춘천시 Chuncheon-si; 32020 원주시 Wonju-si; 32030 강릉시 Gangneung-si; 32040 동해시 Donghae-si
32050 태백시 Taebaek-si; 32060 속초시 Sokcho-si; 32070 삼척시 Samcheok-si; 32310 홍천군 Hongcheon-gun
32320 횡성군 Hoengseong-gun; 32330 영월군 Yeongwol-gun; 32340 평창군 Pyeongchang-gun; 32350 정선군 Jeongseon-gun
32360 철원군 Cheorwon-gun; 32370 화천군 Hwacheon-gun; 32380 양구군 Yanggu-gun; 32390 인제군 Inje-gun
32400 고성군 Goseong-gun; 32410 양양군 Yangyang-gun
33010 청주시 Cheongju-si; 33011 청주시상당구 Cheongju-si,Sangdang-gu; 33012 청주시흥덕구 Cheongju-si,Heungdeok-gu
33020 충주시 Chungju-si; 33030 제천시 Jecheon-si; 33041 청주시상당구 Cheongju-si,Sangdang-gu
33042 청주시서원구 Cheongju-si,Seowon-gu; 33043 청주시흥덕구 Cheongju-si,Heungdeok-gu
33044 청주시청원구 Cheongju-si,Cheongwon-gu; 33310 청원군 Cheongwon-gun; 33320 보은군 Boeun-gun
33330 옥천군 Okcheon-gun; 33340 영동군 Yeongdong-gun; 33350 진천군 Jincheon-gun; 33360 괴산군 Goesan-gun
33370 음성군 Eumseong-gun; 33380 단양군 Danyang-gun; 33390 증평군/증평출장소 Jeungpyeong-gun
34010 천안시 Cheonan-si; 34011 천안시동남구/동남구 Cheonan-si,Dongnam-gu; 34012 천안시서북구/서북구 Cheonan-si,Seobuk-gu
34020 공주시 Gongju-si; 34030 보령시 Boryeong-si; 34040 아산시 Asan-si; 34050 서산시 Seosan-si; 34060 논산시 Nonsan-si
34070 계룡시 Gyeryong-si; 34080 당진시 Dangjin-si; 34310 금산군 Geumsan-gun; 34320 연기군 Yeongi-gun
34330 부여군 Buyeo-gun; 34340 서천군/부여군 Seocheon-gun; 34350 청양군/서천군 Cheongyang-gun
34360 홍성군/청양군 Hongseong-gun; 34370 예산군/홍성군 Yesan-gun; 34380 태안군/예산군 Taean-gun; 34390 태안군 Taean-gun
34400 당진군 Dangjin-gun
35010 전주시 Jeonju-si; 35011 전주시완산구 Jeonju-si,Wansan-gu; 35012 전주시덕진구 Jeonju-si,Deokjin-gu
35020 군산시 Gunsan-si; 35030 익산시 Iksan-si; 35040 정읍시 Jeongeup-si; 35050 남원시 Namwon-si; 35060 김제시 Gimje-si
35310 완주군 Wanju-gun; 35320 진안군 Jinan-gun; 35330 무주군 Muju-gun; 35340 장수군 Jangsu-gun; 35350 임실군 Imsil-gun
35360 순창군 Sunchang-gun; 35370 고창군 Gochang-gun; 35380 부안군 Buan-gun
36010 목포시 Mokpo-si; 36020 여수시 Yeosu-si; 36030 순천시 Suncheon-si; 36040 나주시 Naju-si; 36060 광양시 Gwangyang-si
36310 담양군 Damyang-gun; 36320 곡성군 Gokseong-gun; 36330 구례군 Gurye-gun; 36350 고흥군 Goheung-gun
36360 보성군 Boseong-gun; 36370 화순군 Hwasun-gun; 36380 장흥군 Jangheung-gun; 36390 강진군 Gangjin-gun
36400 해남군 Haenam-gun; 36410 영암군 Yeongam-gun; 36420 무안군 Muan-gun; 36430 함평군 Hampyeong-gun
36440 영광군 Yeonggwang-gun; 36450 장성군 Jangseong-gun; 36460 완도군 Wando-gun; 36470 진도군 Jindo-gun
36480 신안군 Sinan-gun
37010 포항시 Pohang-si; 37011 포항시남구 Nam-gu; 37012 포항시북구 Buk-gu; 37020 경주시 Gyeongju-si
37030 김천시 Gimcheon-si; 37040 안동시 Andong-si; 37050 구미시 Gumi-si; 37060 영주시 Yeongju-si
37070 영천시 Yeongcheon-si; 37080 상주시 Sangju-si; 37090 문경시 Mungyeong-si; 37100 경산시 Gyeongsan-si
37310 군위군 Gunwi-gun; 37320 의성군 Uiseong-gun; 37330 청송군 Cheongsong-gun; 37340 영양군 Yeongyang-gun
37350 영덕군 Yeongdeok-gun; 37360 청도군 Cheongdo-gun; 37370 고령군 Goryeong-gun; 37380 성주군 Seongju-gun
37390 칠곡군 Chilgok-gun; 37400 예천군 Yecheon-gun; 37410 봉화군 Bonghwa-gun; 37420 울진군 Uljin-gun
37430 울릉군 Ulleung-gun
38030 진주시 Jinju-si; 38040 진주시 Jinju-si; 38050 통영시 Tongyeong-si; 38060 사천시/통영시 Sacheon-si
38070 김해시/사천시 Gimhae-si; 38080 밀양시/김해시 Miryang-si; 38090 거제시/밀양시 Geoje-si; 38100 양산시/거제시 Yangsan-si
38110 양산시 Yangsan-si; 38111 창원시의창구/의창구 Uichang-gu; 38112 창원시성산구/성산구 Seongsan-gu
38113 창원시마산합포구/마산합포구 Masanhappo-gu; 38114 창원시마산회원구/마산회원구 Masanhoewon-gu; 38115 창원시진해구/진해구 Jinhae-gu
38310 의령군 Uiryeong-gun; 38320 함안군 Haman-gun; 38330 창녕군 Changnyeong-gun; 38340 고성군 Goseong-gun
38350 남해군/고성군 Namhae-gun; 38360 하동군/남해군 Hadong-gun; 38370 산청군/하동군 Sancheong-gun
38380 함양군/산청군 Hamyang-gun; 38390 거창군/함양군 Geochang-gun; 38400 합천군/거창군 Hapcheon-gun
38410 합천군 Hapcheon-gun
39010 제주시 Jeju-si; 39020 서귀포시 Seogwipo-si`
