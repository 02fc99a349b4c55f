"""Every demo picture: its name, its kind, its subject and its alt text in Vietnamese and English.

Running this module writes `demo/pictures/pictures.json` and `demo/pictures/README.md`.
"""
# ruff: noqa: E501

import json
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / "demo" / "pictures"
SIZES = {"product": (800, 800), "portrait": (800, 800), "hands": (800, 800), "wide": (1600, 900), "place": (1600, 900)}
OTHER_SIZES = {"trang-an": (1600, 800), "trang-an-toi": (1600, 800), "trang-an-doc": (800, 782), "trang-an-doc-toi": (800, 782)}

# name | subject | Vietnamese alt | English alt
PRODUCT = """
com-chay | cơm cháy | Đĩa cơm cháy vàng giòn rắc ruốc và hành lá | Golden rice crackers with pork floss and scallion on a celadon plate
com-chay-2 | cơm cháy | Cơm cháy chà bông trên đĩa men xanh lam | Rice crackers with pork floss on a blue glazed plate
mat-ong | mật ong | Hũ mật ong rừng, que gỗ nhỏ mật và tầng sáp | A jar of forest honey with a dripping dipper and a honeycomb
mat-ong-2 | mật ong | Hũ mật ong hoa nhãn nắp vải hồng bên tầng sáp | A jar of longan honey with a rose cloth cap beside a comb
mat-ong-tang-sap | mật ong | Tầng sáp ong và mật nhỏ xuống từ que gỗ | Honeycomb with honey dripping from a wooden dipper
mat-ong-nap | mật ong | Nắp hũ mật bọc vải thô, buộc dây đay | The cloth cap of a honey jar, tied with jute
mat-ong-nhan | mật ong | Nhãn giấy in hình con ong trên hũ mật | A paper label with a bee on a honey jar
mam-tep | mắm tép | Hũ mắm tép hồng, bát mắm nhỏ và ớt đỏ | A jar of shrimp paste with a small bowl and red chilies
mam-tep-2 | mắm tép | Hũ mắm tép nắp vải vàng trên nền xanh lá | A jar of shrimp paste with a straw-coloured cap on a green ground
nuoc-mam | nước mắm | Chai nước mắm cốt màu cánh gián và bát nước chấm | A bottle of amber fish sauce and a dipping bowl
nuoc-mam-2 | nước mắm | Chai nước mắm nắp xanh và bát nước chấm tỏi ớt | A bottle of fish sauce with a green cap and a bowl with garlic and chili
dua | dứa | Dứa Đồng Giao nguyên quả và nửa quả bổ ngang | A whole Đồng Giao pineapple and a cut half
dua-2 | dứa | Quả dứa chín và nửa quả mọng nước trên nền xanh | A ripe pineapple and a juicy half on a blue-green ground
dua-gui | giỏ dứa | Gùi tre đầy dứa Đồng Giao vừa bẻ | A bamboo basket full of freshly picked pineapples
tui-coi | túi cói | Túi cói Kim Sơn dải nhuộm hồng và xanh, bên trong có bông sen | A sedge bag with pink and green bands, a lotus inside
tui-coi-2 | túi cói | Túi cói đan tay dải nhuộm chàm và vàng đất | A hand-woven sedge bag with indigo and ochre bands
coi-nan | túi cói | Nan cói đan khít, dải nhuộm hồng và xanh nhìn gần | Close view of tightly woven sedge with dyed bands
tra-sen | trà sen | Bông sen hồng nở, chén trà và trà khô trên lá sen | An open pink lotus, a cup of tea and dry tea on a lotus leaf
tra-sen-2 | trà sen | Bông sen trắng, chén trà vàng nhạt và trà ướp hương | A white lotus, a pale cup of tea and scented dry tea
khan-theu | tranh thêu | Khung thêu Văn Lâm với bông sen thêu tay | A Văn Lâm embroidery hoop with a hand-stitched lotus
khan-theu-2 | tranh thêu | Khung thêu tròn có hoa sen trên nền vải hồng đất | A round embroidery hoop with a lotus on a clay-pink cloth
theu-canh-sen | tranh thêu | Cánh sen thêu bằng nhiều sắc chỉ hồng nhìn gần | Close view of lotus petals stitched in many pinks
gao-nep | gạo nếp | Gạo nếp trắng trong rổ tre và bông lúa chín | White sticky rice in a bamboo tray with ripe ears
gao-nep-2 | gạo nếp cẩm | Gạo nếp cẩm tím trong rổ tre và bông lúa | Purple sticky rice in a bamboo tray with ears of rice
tra-hoa-vang | trà hoa vàng | Hoa trà vàng Cúc Phương và chén trà trên phiến đá | Golden camellias from Cúc Phương and a cup of tea on slate
tra-hoa-vang-2 | trà hoa vàng | Hoa trà vàng nở bên chén trà trên nền nâu ấm | Golden camellias beside a cup of tea on a warm brown ground
bon-sai | bonsai | Cây sanh dáng thế trong chậu men xanh | A trained fig tree in a blue glazed pot
bon-sai-2 | bonsai | Cây thế trong chậu gốm nâu đỏ | A trained tree in a red-brown pot
ruou-nep | rượu nếp | Bầu rượu nếp Kim Sơn nút vải đỏ và hai chén nhỏ | A brown gourd of Kim Sơn rice spirit and two small cups
ruou-nep-2 | rượu nếp | Bầu rượu men xanh ngọc bên bông lúa | A jade-glazed rice spirit gourd beside ears of rice
nem-chua | nem chua | Nem chua Yên Mạc gói lá chuối, mấy chiếc mở ra hồng tươi | Yên Mạc fermented pork in banana leaf, some opened and pink
thit-de | thịt dê tái chanh | Đĩa dê núi tái chanh với vừng, sả, ớt và lá chanh | A plate of mountain goat with lime, sesame, lemongrass and chili
mien-luon | miến lươn | Bát miến lươn giòn với hành và rau răm | A bowl of glass noodles with crisp eel and herbs
banh-da | bánh đa | Chồng bánh đa vừng nướng phồng trên mẹt tre | Toasted sesame rice crackers on a bamboo tray
banh-trang | bánh tráng | Bánh tráng mỏng xếp lớp bên đĩa rau sống | Thin rice paper in layers beside fresh herbs
keo-lac | kẹo lạc | Thanh kẹo lạc vàng óng xếp trên giấy, vài hạt lạc | Glossy peanut brittle bars on paper with a few nuts
banh-gai | bánh gai | Bánh gai đen bóng trên lá chuối khô, nhân đỗ vàng | Black ramie-leaf cakes on dry banana leaf with yellow bean filling
banh-nhan | bánh nhãn | Bát bánh nhãn Hải Hậu tròn vàng như trái nhãn | A bowl of small golden Hải Hậu longan cakes
keo-siu-chau | kẹo sìu châu | Kẹo sìu châu Nam Định phủ bột trắng trong hộp gỗ | Nam Định peanut sweets dusted white in a wooden box
ca-kho | cá kho | Niêu cá kho làng Vũ Đại sánh nước hàng trên than hồng | A clay pot of Vũ Đại braised fish in dark caramel sauce over embers
chuoi-ngu | chuối ngự | Nải chuối ngự Đại Hoàng chín vàng trên lá chuối | A hand of ripe golden Đại Hoàng bananas on a leaf
chuoi-ngu-2 | chuối ngự | Nải chuối ngự chín trên nền vải xanh | Ripe small bananas on a blue-green cloth
banh-cuon | bánh cuốn | Đĩa bánh cuốn trắng mỏng với hành phi, chả và nước chấm | Thin steamed rice rolls with fried shallots and dipping sauce
gio-cha | giò chả | Cây giò lụa gói lá chuối và những khoanh giò cắt | A pork sausage in banana leaf with cut slices
tom-kho | tôm khô | Rổ tôm khô đỏ cam phơi được nắng | A basket of orange sun-dried shrimp
muoi-bien | muối biển | Bát muối biển Hải Hậu trắng tinh và thìa gỗ | A bowl of white Hải Hậu sea salt and a wooden spoon
muoi-bien-2 | muối biển | Bát gốm sẫm đầy muối hạt trên nền đất nung | A dark bowl full of coarse salt on a terracotta ground
ngao | ngao | Rổ ngao Giao Thủy vỏ vân nâu trắng còn ướt | Wet patterned clams from Giao Thủy in a basket
mam-cay | mắm cáy | Hũ mắm cáy nâu sẫm và bát mắm chấm rau | A jar of dark crab sauce with a small bowl
trung-vit | trứng vịt | Rổ trứng vịt vỏ xanh nhạt lót rơm | Pale blue duck eggs on straw in a basket
kho-ca | cá khô | Cá khô xếp hàng trên mẹt tre | Dried fish in rows on a bamboo tray
buoi | bưởi | Quả bưởi vàng xanh và nửa quả múi hồng | A pomelo and a half with pink segments
na | na | Quả na dai mở mắt và nửa quả trắng hạt đen | Custard apples, one split showing white flesh and black seeds
oi | ổi | Ổi xanh còn lá và miếng ổi ruột hồng | Green guavas with leaves and a pink-fleshed slice
nam | nấm | Rổ nấm sò và nấm hương tươi | Fresh oyster and shiitake mushrooms in a basket
rau-sach | rau sạch | Giỏ rau sạch: cải, cà chua, cà rốt, hành lá | A basket of greens, tomatoes, carrots and scallions
dau-phu | đậu phụ | Đậu phụ trắng mềm xếp trên lá, bát nước tương | White tofu on a leaf with a bowl of soy sauce
tuong | tương | Chum tương nếp da lươn và bát tương vàng sánh | A glazed jar of fermented soy sauce and a golden bowl
dau-lac | dầu lạc | Chai dầu lạc vàng trong và đĩa lạc vỏ | A bottle of clear peanut oil and unshelled peanuts
tinh-bot-nghe | tinh bột nghệ | Hũ tinh bột nghệ vàng và củ nghệ tươi bổ đôi | A jar of turmeric powder and cut fresh turmeric
tinh-bot-nghe-2 | tinh bột nghệ | Hũ tinh bột nghệ nắp vải tím bên củ nghệ | A jar of turmeric powder with a violet cap
tra-gung | trà gừng | Chén trà gừng mật ong, lát gừng và quất | A cup of ginger tea with ginger slices and kumquat
duoc-lieu | dược liệu | Bó thảo dược khô: ngải cứu, hoa cúc, cam thảo | Bundles of dried herbs: mugwort, chrysanthemum, licorice
cao-duoc-lieu | cao dược liệu | Lọ cao dược liệu nâu sẫm và lá thuốc khô | A jar of dark herbal extract and dried leaves
tinh-dau-sa | tinh dầu sả | Chai tinh dầu sả nâu nhỏ giọt bên bó sả tươi | An amber bottle of lemongrass oil beside fresh stalks
xa-phong | xà phòng thảo dược | Bánh xà phòng thảo dược buộc dây đay, cành hoa khô | Herbal soap bars tied with jute and a dried sprig
xa-phong-2 | xà phòng thảo dược | Xà phòng nghệ và sả xếp trên khay gỗ | Turmeric and lemongrass soaps on a wooden tray
chieu-coi | chiếu cói | Chiếu cói cuộn dở, hoa văn đỏ và xanh | A half-rolled sedge mat with red and green pattern
dep-coi | dép cói | Đôi dép cói đan quai hồng | A pair of woven sedge slippers with pink straps
gio-coi | giỏ cói | Bộ giỏ cói có quai đựng quả | Sedge baskets with handles holding fruit
non-la | nón lá | Nón lá trắng quai lụa hồng dựng bên tường | A conical leaf hat with a rose silk strap
non-la-2 | nón lá | Nón lá quai xanh trên nền vàng rơm | A conical leaf hat with a green strap on a straw ground
gom-bo-bat | gốm Bồ Bát | Bình và chén gốm Bồ Bát men trắng vẽ lam | A Bồ Bát vase and cups, white glaze painted blue
gom-bo-bat-2 | gốm Bồ Bát | Bình gốm Bồ Bát men ngọc bên cành sen | A jade-glazed Bồ Bát vase with lotus
may-tre | mây tre đan | Đèn và khay mây tre đan tay | A rattan lamp and a woven bamboo tray
lua | lụa | Những súc lụa tơ tằm óng màu hồng, xanh và vàng | Rolls of glossy silk in rose, green and straw
lua-2 | lụa | Khăn lụa tơ tằm vắt mềm, màu xanh ngọc | A draped jade-green silk scarf
do-go | đồ gỗ | Bát gỗ tiện vân và thìa gỗ | A turned wooden bowl and wooden spoons
da-ninh-van | đá mỹ nghệ | Chậu đá Ninh Vân chạm hoa sen | A Ninh Vân stone basin carved with lotus
den-long | đèn lồng | Đèn lồng lụa đỏ và vàng thắp sáng | Glowing red and gold silk lanterns
den-long-2 | đèn lồng | Đèn lồng lụa xanh và hồng trên nền tối | Green and rose silk lanterns on a dark ground
hoa-sen | hoa sen | Bó sen hồng tươi cắm trong bình gốm | Fresh pink lotus in a clay vase
hoa-sen-2 | hoa sen | Bó sen trắng cắm trong bình men nâu | White lotus in a brown vase
quat | cây quất | Cây quất sai quả vàng trong chậu gốm | A kumquat tree full of fruit in a pot
hoa-dao | hoa đào | Cành đào phai nở trong bình gốm | A branch of peach blossom in a vase
cay-canh-vi-khe | cây cảnh Vị Khê | Cây thế Vị Khê tán tròn trong chậu đá | A Vị Khê ornamental tree in a stone pot
lan | hoa lan | Giò lan hồ điệp tím hồng | A stem of pink moth orchids
lan-2 | hoa lan | Chậu lan hồ điệp trắng | A pot of white moth orchids
trai-nghiem-thuyen | đi thuyền Tam Cốc | Thuyền đưa khách trên sông Tam Cốc giữa lúa chín | A rowing boat at Tam Cốc between ripe rice fields
dap-xe | đạp xe đồng lúa | Xe đạp bên đường đê giữa đồng lúa và núi đá | A bicycle on a dyke among rice fields and limestone hills
nha-o-que | nhà ở quê | Nhà mái ngói có hàng cau, sân gạch cho khách nghỉ | A tiled-roof homestay with areca palms and a brick yard
lop-nau-an | lớp nấu ăn | Bàn lớp nấu ăn bày rau thơm, nem cuốn, thớt và bát | A cooking class table with herbs, rolls, a board and bowls
lop-dan-coi | lớp đan cói | Khung dệt chiếu với sợi cói nhuộm màu và tấm chiếu đang dở | A mat loom with dyed sedge and a mat in progress
"""
PORTRAIT = """
chan-dung-01 | 34 tuổi, nón lá, áo bà ba xanh | Chân dung người phụ nữ trẻ đội nón lá, mỉm cười | Portrait of a young woman in a conical hat, smiling
chan-dung-02 | 52 tuổi, khăn mỏ quạ, áo nâu | Chân dung người phụ nữ trung niên chít khăn, áo nâu | Portrait of a middle-aged woman in a headscarf and brown blouse
chan-dung-03 | 41 tuổi, áo dài đỏ sen, búi tóc | Chân dung người phụ nữ búi tóc, mặc áo dài hồng sen | Portrait of a woman in a lotus-pink áo dài with her hair up
chan-dung-04 | 28 tuổi, tóc ngang vai, tạp dề | Chân dung cô gái tóc ngang vai đeo tạp dề xanh | Portrait of a young woman with shoulder-length hair in a green apron
chan-dung-05 | 63 tuổi, tóc bạc, áo nhung | Chân dung người bà tóc bạc, áo nhung tím | Portrait of a grey-haired grandmother in a plum velvet blouse
chan-dung-06 | 38 tuổi, tóc đuôi ngựa, sơ mi | Chân dung người phụ nữ buộc tóc đuôi ngựa, áo sơ mi trắng | Portrait of a woman with a ponytail in a white shirt
chan-dung-07 | 47 tuổi, nón lá, khăn rằn | Chân dung người phụ nữ đội nón lá, quàng khăn | Portrait of a woman in a conical hat with a checked scarf
chan-dung-08 | 31 tuổi, tóc tết, áo bà ba vàng | Chân dung người phụ nữ tóc tết, áo bà ba màu rơm | Portrait of a woman with a braid in a straw-coloured blouse
chan-dung-09 | 56 tuổi, khăn hoa, tạp dề | Chân dung người phụ nữ chít khăn hoa, đeo tạp dề | Portrait of a woman in a flowered scarf and an apron
chan-dung-10 | 44 tuổi, tóc ngắn, đeo kính, áo dài lam | Chân dung người phụ nữ tóc ngắn đeo kính, áo dài xanh lam | Portrait of a short-haired woman with glasses in a blue áo dài
chan-dung-11 | 26 tuổi, tóc dài, áo len | Chân dung cô gái tóc dài, áo len màu gạch | Portrait of a long-haired young woman in a brick-red sweater
chan-dung-12 | 60 tuổi, nón lá, tóc hoa râm | Chân dung người phụ nữ lớn tuổi đội nón lá, tóc hoa râm | Portrait of an older woman in a conical hat, hair turning grey
chan-dung-13 | 36 tuổi, búi thấp, áo dài xanh ngọc | Chân dung người phụ nữ búi tóc thấp, áo dài xanh ngọc | Portrait of a woman with a low bun in a jade áo dài
chan-dung-14 | 50 tuổi, tóc uốn, áo công tác Hội | Chân dung cán bộ Hội tóc uốn, áo vest xanh đậm | Portrait of a Union officer with wavy hair in a dark green jacket
"""
HANDS = """
tay-dan-coi | đan cói | Đôi bàn tay đan nan cói nhuộm màu | Hands weaving dyed sedge
tay-theu | thêu | Bàn tay cầm kim thêu bông sen trên khung | A hand with a needle stitching a lotus on a hoop
tay-goi-hang | gói hàng | Đôi tay buộc dây gói hàng bằng giấy nâu | Hands tying string around a brown-paper parcel
tay-chup-anh | chụp ảnh hàng | Hai tay cầm điện thoại chụp hũ mật ong | Hands holding a phone to photograph a honey jar
tay-hai-sen | hái sen | Bàn tay hái bông sen trên mặt nước | A hand picking a lotus above the water
tay-rot-mat | rót mật | Bàn tay rót mật ong từ gáo vào hũ | A hand pouring honey from a ladle into a jar
tay-sang-gao | sàng gạo | Đôi tay sàng gạo trên mẹt tre | Hands sorting rice on a bamboo tray
tay-buoc-bo | buộc bó | Đôi tay buộc bó cói bằng lạt | Hands tying a bundle of sedge
"""
WIDE = """
hop-dinh-lang | họp chi hội | Chị em họp chi hội trước sân đình mái cong | Women meeting in front of a communal house with a curved roof
lop-dien-thoai | lớp bán hàng trên điện thoại | Lớp học bán hàng trên điện thoại của chị em | Women at a class on selling with a phone
cho-mua-gat | chợ mùa gặt | Gian hàng chợ mùa gặt bày dứa, gạo và giỏ cói | A market stall at harvest with pineapples, rice and baskets
thuyen-dua | thuyền chở dứa | Những chiếc thuyền chở đầy dứa trên sông giữa núi | Boats loaded with pineapples on a river between hills
phoi-coi | phơi cói | Cánh đồng phơi cói xòe như nan quạt dưới nắng | Sedge spread to dry in fans under the sun
dam-sen-som | đầm sen | Đầm sen lúc rạng đông, thuyền nhỏ trong sương | A lotus pond at dawn with a small boat in the mist
dong-muoi | cánh đồng muối | Cánh đồng muối với những đống muối trắng và người gánh | Salt fields with white heaps and people carrying salt
ruong-bac-thang | ruộng lúa | Ruộng lúa chín bậc thang dưới chân núi đá | Ripe rice terraces beneath limestone hills
xuong-theu | xưởng thêu | Xưởng thêu nhiều nắng với khung thêu và chỉ màu | A sunny embroidery workshop with frames and coloured thread
dieu-hanh-ao-dai | diễu hành áo dài | Đoàn phụ nữ mặc áo dài diễu hành, nhìn từ phía sau | A parade of women in áo dài seen from behind
"""
PLACE = """
trang-an | Tràng An | Thuyền chở đặc sản trên sông giữa núi đá vôi Tràng An lúc sớm | A boat of local goods among the limestone hills of Tràng An at daybreak
trang-an-toi | Tràng An | Thuyền thắp đèn trên sông Tràng An lúc chập tối | A lantern-lit boat at Tràng An at dusk
trang-an-doc | Tràng An | Thuyền chở đặc sản trên sông giữa núi đá vôi Tràng An lúc sớm | A boat of local goods among the limestone hills of Tràng An at daybreak
trang-an-doc-toi | Tràng An | Thuyền thắp đèn trên sông Tràng An lúc chập tối | A lantern-lit boat at Tràng An at dusk
dam-sen | đầm sen | Đầm sen nở hồng dưới chân núi đá vôi | A lotus pond in bloom beneath limestone hills
"""
KINDS = {"product": PRODUCT, "portrait": PORTRAIT, "hands": HANDS, "wide": WIDE, "place": PLACE}


def pictures() -> dict[str, dict]:
    """Return every picture by name."""
    found = {}
    for kind, lines in KINDS.items():
        for line in lines.strip().splitlines():
            name, subject, alt_vi, alt_en = (cell.strip() for cell in line.split("|"))
            width, height = OTHER_SIZES.get(name, SIZES[kind])
            found[name] = {"kind": kind, "subject": subject, "alt_vi": alt_vi, "alt_en": alt_en, "width": width, "height": height}
    return found


def write() -> None:
    """Write the list for programs and the table for people."""
    found = pictures()
    rows = ["# Demo pictures", "", "All drawn by code: `python -m art.render` redraws them. No photograph, no real person.", ""]
    rows += ["| file | subject | kind | Vietnamese alt | English alt |", "|---|---|---|---|---|"]
    for name, about in found.items():
        if not (HERE / f"{name}.webp").exists():
            about["planned"] = True
        rows.append(f"| {name}.webp | {about['subject']} | {about['kind']} | {about['alt_vi']} | {about['alt_en']} |")
    (HERE / "pictures.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    (HERE / "README.md").write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    write()
