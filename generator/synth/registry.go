package main

import "fmt"

// The registries of the synthetic catalogue: partners, agencies, fields,
// programmes. Names of countries and subjects are real words; every body and
// person is invented.

// text says one thing in both languages.
type text struct{ zh, en string }

type partner struct {
	id           string
	name         text
	kind, region string
	memberOf     string // a YAML list's inside
}

// partners are in the order of how many calls they get: most first.
var partners = []partner{
	{"new-zealand", text{"新西兰", "New Zealand"}, "country", "oceania", ""},
	{"korea", text{"韩国", "Republic of Korea"}, "country", "asia", ""},
	{"eu", text{"欧盟", "European Union"}, "organisation", "europe", ""},
	{"arab-states", text{"阿拉伯国家", "Arab states"}, "group", "international", ""},
	{"italy", text{"意大利", "Italy"}, "country", "europe", "eu, european-countries"},
	{"israel", text{"以色列", "Israel"}, "country", "asia", ""},
	{"egypt", text{"埃及", "Egypt"}, "country", "africa", "arab-states, africa, brics"},
	{"africa", text{"非洲国家", "African states"}, "group", "africa", ""},
	{"singapore", text{"新加坡", "Singapore"}, "country", "asia", ""},
	{"hong-kong", text{"中国香港", "Hong Kong, China"}, "sar", "asia", "china"},
	{"macao", text{"中国澳门", "Macao, China"}, "sar", "asia", "china"},
	{"brics", text{"金砖国家", "BRICS"}, "mechanism", "international", ""},
	{"european-countries", text{"欧洲国家", "European countries"}, "group", "europe", ""},
	{"belgium", text{"比利时", "Belgium"}, "country", "europe", "eu, european-countries"},
	{"belgium-flanders", text{"比利时（佛兰德）", "Belgium (Flanders)"}, "part", "europe", "belgium"},
	{"austria", text{"奥地利", "Austria"}, "country", "europe", "eu"},
	{"philippines", text{"菲律宾", "Philippines"}, "country", "asia", ""},
	{"brazil", text{"巴西", "Brazil"}, "country", "americas", "brics"},
	{"south-africa", text{"南非", "South Africa"}, "country", "africa", "africa, brics"},
	{"germany", text{"德国", "Germany"}, "country", "europe", "eu, european-countries"},
	{"france", text{"法国", "France"}, "country", "europe", "eu, european-countries"},
	{"spain", text{"西班牙", "Spain"}, "country", "europe", "eu, european-countries"},
	{"finland", text{"芬兰", "Finland"}, "country", "europe", "eu"},
	{"greece", text{"希腊", "Greece"}, "country", "europe", "eu, european-countries"},
	{"portugal", text{"葡萄牙", "Portugal"}, "country", "europe", "eu, european-countries"},
	{"bulgaria", text{"保加利亚", "Bulgaria"}, "country", "europe", "eu"},
	{"croatia", text{"克罗地亚", "Croatia"}, "country", "europe", "eu"},
	{"united-kingdom", text{"英国", "United Kingdom"}, "country", "europe", "european-countries"},
	{"serbia", text{"塞尔维亚", "Serbia"}, "country", "europe", ""},
	{"belarus", text{"白俄罗斯", "Belarus"}, "country", "europe", ""},
	{"russia", text{"俄罗斯", "Russia"}, "country", "europe", "brics"},
	{"india", text{"印度", "India"}, "country", "asia", "brics"},
	{"indonesia", text{"印度尼西亚", "Indonesia"}, "country", "asia", ""},
	{"cambodia", text{"柬埔寨", "Cambodia"}, "country", "asia", ""},
	{"japan", text{"日本", "Japan"}, "country", "asia", ""},
	{"mongolia", text{"蒙古国", "Mongolia"}, "country", "asia", ""},
	{"uzbekistan", text{"乌兹别克斯坦", "Uzbekistan"}, "country", "asia", ""},
	{"tajikistan", text{"塔吉克斯坦", "Tajikistan"}, "country", "asia", ""},
	{"kazakhstan", text{"哈萨克斯坦", "Kazakhstan"}, "country", "asia", ""},
	{"thailand", text{"泰国", "Thailand"}, "country", "asia", ""},
	{"viet-nam", text{"越南", "Viet Nam"}, "country", "asia", ""},
	{"malaysia", text{"马来西亚", "Malaysia"}, "country", "asia", ""},
	{"pakistan", text{"巴基斯坦", "Pakistan"}, "country", "asia", ""},
	{"sri-lanka", text{"斯里兰卡", "Sri Lanka"}, "country", "asia", ""},
	{"morocco", text{"摩洛哥", "Morocco"}, "country", "africa", "arab-states, africa"},
	{"tunisia", text{"突尼斯", "Tunisia"}, "country", "africa", "arab-states, africa"},
	{"qatar", text{"卡塔尔", "Qatar"}, "country", "asia", "arab-states"},
	{"oman", text{"阿曼", "Oman"}, "country", "asia", "arab-states"},
	{"jordan", text{"约旦", "Jordan"}, "country", "asia", "arab-states"},
	{"kenya", text{"肯尼亚", "Kenya"}, "country", "africa", "africa"},
	{"ethiopia", text{"埃塞俄比亚", "Ethiopia"}, "country", "africa", "africa, brics"},
	{"uruguay", text{"乌拉圭", "Uruguay"}, "country", "americas", ""},
	{"argentina", text{"阿根廷", "Argentina"}, "country", "americas", ""},
	{"chile", text{"智利", "Chile"}, "country", "americas", ""},
	{"mexico", text{"墨西哥", "Mexico"}, "country", "americas", ""},
	{"canada", text{"加拿大", "Canada"}, "country", "americas", ""},
	{"australia", text{"澳大利亚", "Australia"}, "country", "oceania", ""},
	{"switzerland", text{"瑞士", "Switzerland"}, "country", "europe", ""},
	{"norway", text{"挪威", "Norway"}, "country", "europe", ""},
	{"poland", text{"波兰", "Poland"}, "country", "europe", "eu"},
	{"czechia", text{"捷克", "Czechia"}, "country", "europe", "eu"},
	{"hungary", text{"匈牙利", "Hungary"}, "country", "europe", "eu"},
}

// agencyKinds are the bodies every partner has, and what they do.
var agencyKinds = []struct {
	suffix  string
	name    text
	leading bool     // the name leads with the partner in English
	roles   []string // what such a body does in a call
}{
	{"science", text{"科学技术主管部门", "science and technology authority"}, false, []string{"partner_agency", "signatory", "application_body"}},
	{"fund", text{"研究与创新基金会", "Foundation for Research and Innovation"}, true, []string{"funder", "contact", "application_body"}},
}

// agencyName is the body of the kind i of a partner.
func agencyName(p partner, i int) text {
	k := agencyKinds[i]
	en := k.name.en + " of " + p.name.en
	if k.leading {
		en = p.name.en + " " + k.name.en
	}
	return text{p.name.zh + k.name.zh, en}
}

type field struct {
	id   string
	name text
}

// fieldGroups are the fields in two levels: a group, then its fields.
var fieldGroups = []struct {
	field
	children []field
}{
	{field{"agriculture-food", text{"农业与食品", "Agriculture and food"}}, []field{
		{"agriculture", text{"农业", "Agriculture"}}, {"food-science", text{"食品科学", "Food science"}}, {"forestry", text{"林业", "Forestry"}},
		{"livestock", text{"畜牧", "Livestock"}}, {"fisheries", text{"渔业", "Fisheries"}}}},
	{field{"life-health", text{"生命与健康", "Life and health"}}, []field{
		{"biotechnology", text{"生物技术", "Biotechnology"}}, {"biomedicine", text{"生物医学", "Biomedicine"}}, {"public-health", text{"公共卫生", "Public health"}},
		{"ageing", text{"老龄科技", "Ageing technology"}}, {"medical-devices", text{"医疗器械", "Medical devices"}}}},
	{field{"environment", text{"环境与气候", "Environment and climate"}}, []field{
		{"climate", text{"气候变化", "Climate change"}}, {"water", text{"水资源", "Water resources"}}, {"biodiversity", text{"生物多样性", "Biodiversity"}},
		{"disasters", text{"防灾减灾", "Disaster risk reduction"}}, {"circular", text{"循环经济", "Circular economy"}}}},
	{field{"energy", text{"能源", "Energy"}}, []field{
		{"renewables", text{"可再生能源", "Renewable energy"}}, {"hydrogen", text{"氢能", "Hydrogen"}}, {"storage", text{"储能", "Energy storage"}},
		{"grid", text{"智能电网", "Smart grids"}}, {"efficiency", text{"建筑节能", "Building efficiency"}}}},
	{field{"digital", text{"信息技术", "Digital technology"}}, []field{
		{"ai", text{"人工智能", "Artificial intelligence"}}, {"communications", text{"信息通信", "Communications"}}, {"data", text{"数据科学", "Data science"}},
		{"quantum", text{"量子信息", "Quantum information"}}, {"security", text{"网络安全", "Cyber security"}}}},
	{field{"materials", text{"材料与制造", "Materials and manufacturing"}}, []field{
		{"new-materials", text{"先进材料", "Advanced materials"}}, {"manufacturing", text{"智能制造", "Intelligent manufacturing"}}, {"chemistry", text{"绿色化学", "Green chemistry"}},
		{"robotics", text{"机器人", "Robotics"}}, {"semiconductors", text{"半导体", "Semiconductors"}}}},
	{field{"earth-space", text{"地球与空间", "Earth and space"}}, []field{
		{"geology", text{"地质", "Geology"}}, {"mining", text{"矿产勘探", "Mineral exploration"}}, {"marine", text{"海洋科学", "Marine science"}},
		{"aerospace", text{"航空航天", "Aerospace"}}, {"astronomy", text{"天文", "Astronomy"}}}},
	{field{"society", text{"城市与社会", "Cities and society"}}, []field{
		{"transport", text{"可持续交通", "Sustainable transport"}}, {"cities", text{"智慧城市", "Smart cities"}}, {"heritage", text{"文化遗产", "Cultural heritage"}},
		{"education", text{"科学教育", "Science education"}}, {"governance", text{"科技治理", "Science governance"}}}},
}

// fields are those a topic may be tagged with.
var fields = func() (out []field) {
	for _, g := range fieldGroups {
		out = append(out, g.children...)
	}
	return out
}()

// angles make a printed topic of a field.
var angles = []text{{"", ""}, {"前沿技术", ": frontier technology"}, {"关键技术与装备", ": key technology and equipment"}, {"监测与评估", ": monitoring and assessment"},
	{"标准与检测方法", ": standards and test methods"}, {"示范应用", ": demonstration"}, {"数字化转型", ": digital transformation"}}

var programmes = []struct {
	id   string
	name text
}{
	{"igc", text{"样本计划“政府间国际科技创新合作”重点专项", "Sample programme “Intergovernmental International Science and Technology Innovation Cooperation”"}},
	{"strategic", text{"样本计划“战略性科技创新合作”重点专项", "Sample programme “Strategic Science and Technology Innovation Cooperation”"}},
}

// schemes are the kinds of calls, each with its printed title; {p} is the partner.
var schemes = []struct {
	id    string
	title text
}{
	{"joint-research", text{"中国和{p}政府间联合研究项目", "China–{p} Intergovernmental Joint Research Projects"}},
	{"cooperation", text{"中国和{p}政府间科技合作项目", "China–{p} Intergovernmental Science and Technology Cooperation Projects"}},
	{"flagship", text{"中国和{p}科技创新合作旗舰项目", "China–{p} Science and Technology Innovation Flagship Projects"}},
	{"joint-laboratory", text{"中国和{p}联合实验室合作项目", "China–{p} Joint Laboratory Cooperation Projects"}},
	{"industry", text{"中国和{p}产学研合作项目", "China–{p} Industry–University–Research Cooperation Projects"}},
	{"framework", text{"中国和{p}框架计划合作项目", "China–{p} Framework Programme Cooperation Projects"}},
}

// terms hold in every text the generator writes.
var terms = []text{{"联合实验室", "joint laborator"}, {"旗舰", "flagship"}, {"会议纪要", "minutes"}, {"谅解备忘录", "memorandum of understanding"},
	{"地平线欧洲", "Horizon Europe"}, {"技术成熟度", "technology readiness"}, {"配套出资", "matching fund"}, {"知识产权", "intellectual property"},
	{"人工智能", "artificial intelligence"}, {"可再生能源", "renewable"}, {"征求意见稿", "draft for comments"}, {"待定", "to be determined"}}

// registries writes site.yaml and the lists that do not grow with n.
func (p *project) registries() {
	var y sheet
	y.line(0, "title: %s", text{"合成目录", "Synthetic catalogue"})
	y.line(0, "tagline: %s", text{"用于测量的合成指南目录", "A synthetic catalogue, made to be measured"})
	y.line(0, "publisher: %s", text{"测试编辑部", "The test editors"})
	y.line(0, "base_url: https://example.org/guide/")
	y.line(0, "contact: editors@example.org")
	y.line(0, "content_date: %s", contentDate.Format(isoDate))
	y.line(0, "programmes:")
	for _, x := range programmes {
		y.line(1, "- {id: %s, currency: CNY, zone: Asia/Shanghai, name: %s}", x.id, x.name)
	}
	y.line(0, "notice: %s", text{"本目录为合成数据，不含任何真实项目。", "This catalogue is synthetic; no call in it is real."})
	p.write("content/site.yaml", y.String())

	y = sheet{}
	y.line(0, "partners:")
	y.line(1, "- {id: china, name: %s, kind: country, region: asia, home: true, member_of: [brics]}", text{"中国", "China"})
	for i, x := range partners {
		more := ""
		if x.memberOf != "" {
			more += ", member_of: [" + x.memberOf + "]"
		}
		if x.kind == "group" {
			more += ", note: " + text{"成员仅为本目录中出现的国家。", "The members are only those that occur in this catalogue."}.String()
		}
		if i == 0 {
			more += ", formerly: [aotearoa]"
		}
		y.line(1, "- {id: %s, name: %s, kind: %s, region: %s%s}", x.id, x.name, x.kind, x.region, more)
	}
	p.write("content/partners.yaml", y.String())

	y = sheet{}
	y.line(0, "agencies:")
	y.line(1, "- {id: most, name: %s, abbr: MOST, partner: china}", text{"科学技术部", "Ministry of Science and Technology"})
	for _, x := range partners {
		for i, k := range agencyKinds {
			y.line(1, "- {id: %s-%s, name: %s, partner: %s}", x.id, k.suffix, agencyName(x, i), x.id)
		}
	}
	p.write("content/agencies.yaml", y.String())

	y = sheet{}
	y.line(0, "fields:")
	for _, g := range fieldGroups {
		y.line(1, "- id: %s", g.id)
		y.line(2, "name: %s", g.name)
		y.line(2, "about: %s", text{g.name.zh + "及有关技术。", g.name.en + ", with the technology concerned."})
		y.line(2, "children:")
		for _, f := range g.children {
			y.line(3, "- {id: %s, name: %s}", f.id, f.name)
		}
	}
	p.write("content/fields.yaml", y.String())

	y = sheet{}
	y.line(0, "terms:")
	for _, t := range terms {
		y.line(1, "- {zh: %q, en: [%q]}", t.zh, t.en)
	}
	p.write("content/terms.yaml", y.String())
	p.write("content/synonyms.yaml", "synonyms:\n  - [氢能, 氢气, hydrogen]\n  - [人工智能, AI]\n  - [韩国, Korea, 大韩民国]\n")
	p.removed()
	p.page()
}

// removed writes what was published once and is no more, one of each kind.
func (p *project) removed() {
	var y sheet
	y.line(0, "removed:")
	for _, kind := range []string{"direction", "guide", "partner", "field", "page"} {
		y.line(1, "- kind: %s", kind)
		y.line(2, "id: withdrawn-%s", kind)
		y.line(2, "date: %s", contentDate.Format(isoDate))
		y.line(2, "title: %s", text{"已撤下的记录", "A withdrawn record"})
		y.line(2, "reason: %s", text{"原文件已撤回。", "The document was withdrawn."})
	}
	p.write("content/removed.yaml", y.String())
}

// page writes the one page of running text.
func (p *project) page() {
	p.write("content/pages/about/page.yaml", fmt.Sprintf("title: %s\ndescription: %s\n", text{"关于本目录", "About this catalogue"},
		text{"说明本目录为合成数据。", "Says that this catalogue is synthetic."}))
	p.write("content/pages/about/zh.md", "## 用途\n\n本目录为**合成数据**，用于测量生成器，参见[指南](zhinan:guides)。\n\n- 数据均为虚构\n- 文字长度与真实指南相近\n")
	p.write("content/pages/about/en.md", "## Purpose\n\nThis catalogue is **synthetic** and serves to measure the generator; see the [guides](zhinan:guides).\n\n- All data are invented\n- Texts are about as long as real ones\n")
}
