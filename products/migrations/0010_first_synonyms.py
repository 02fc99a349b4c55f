"""First words that mean the same to buyers in the north, the centre and the south.

Staff change them in their area; this only fills an empty table. An arrow reads one way:
who types "thơm" may mean pineapples, but who types "dứa" doesn't want all that smells nice.
English words go one way too, since every seller writes Vietnamese.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FOOD = """
lợn, heo
dứa, khóm, trái thơm, quả thơm
thơm => dứa, khóm
bánh đa, bánh tráng
bánh đa nem, bánh tráng cuốn, bánh tráng nem, bánh tráng chả giò
nem rán, chả giò
lạc, đậu phộng, đậu phụng
dầu phộng => dầu lạc
vừng, mè
ngô, bắp
mướp đắng, khổ qua
trà, chè
quả, trái
na, mãng cầu
tắc, hạnh => quất
quất, trái tắc, quả tắc
trái hạnh => quất
nhãn lồng => nhãn
chanh đào, chanh hồng
roi, trái mận
tầng ong, bánh tổ ong => nguyên tầng
ruốc, chà bông
giò lụa, chả lụa
đậu phụ, đậu hũ, tàu hũ
ngao, nghêu
tôm nõn, tôm khô
trứng vịt, hột vịt
nấm hương, nấm đông cô
nấm sò, nấm bào ngư
gạo lứt, gạo lức
nếp cẩm, nếp than
miến, bún tàu
giấm, dấm
mì chính, bột ngọt
băm, bằm
bánh gai, bánh ít lá gai
rau mùi, ngò rí
nước hoa quả, nước trái cây, nước ép => nước cốt, ép lạnh, nước ổi
"""

HERBS_AND_CRAFT = """
trà hoa vàng, kim hoa trà
bồ kết, chùm kết
hương nhu, é tía
xà phòng, xà bông
xông hơi, lá xông
cói, cây lác
túi xách, giỏ xách => túi
nón lá, nón
mũ => nón lá
khăn quàng, khăn choàng => khăn lụa, khăn vuông
gốm, sành sứ
bát, chén, tô
bộ trà, bộ ấm chén => ấm chén
thìa, muỗng
đĩa, dĩa
đèn lồng, lồng đèn
bình hoa, lọ hoa, bình bông, lọ cắm hoa => bình cắm hoa
lót ly, lót cốc, đế cốc
hoa, bông
hoa đào, cành đào, đào tết => đào phai
hoa sen, bông sen => sen
phong lan, hoa lan => lan hồ điệp
cây cảnh, cây kiểng
bon sai, bonsai
cây quất, quất cảnh, cây tắc => quất chậu
thuyền, đò, ghe
quà biếu, quà tặng => biếu
homestay => ở nhà dân
"""

ENGLISH = """
honey => mật ong
fish sauce => nước mắm
shrimp paste => mắm tép
pineapple => dứa
rice paper, spring roll wrapper, spring roll paper => bánh đa nem
sticky rice, glutinous rice => gạo nếp
brown rice => gạo lứt
rice cracker => cơm cháy
peanut, groundnut => lạc
sesame => vừng, mè
pork => thịt lợn
goat => thịt dê
eel => lươn
clam => ngao
shrimp, prawn => tôm
duck egg => trứng vịt
tofu, bean curd => đậu phụ
mushroom => nấm
shiitake => nấm hương
banana => chuối
pomelo, grapefruit => bưởi
guava => ổi
custard apple, sugar apple => na dai
kumquat => quất
ginger => gừng
turmeric => nghệ
lemongrass => sả
salt => muối
vinegar => giấm
tea => trà, chè
lotus => hoa sen, bông sen, trà sen
lotus tea => trà sen, ướp sen
golden camellia => trà hoa vàng
rice wine, rice spirit, liquor => rượu nếp
soap => xà phòng
essential oil => tinh dầu
sedge, seagrass => cói
bag, handbag, tote => túi
mat => chiếu
conical hat, palm leaf hat, leaf hat => nón lá
embroidery, embroidered => thêu
silk => lụa, tơ tằm
scarf => khăn lụa, khăn vuông
pottery, ceramic => gốm
bowl => bát
spoon => thìa
teapot, tea set => ấm chén
lantern => đèn lồng
lamp => đèn bàn
vase => bình cắm hoa
rug, carpet => thảm
slipper => dép
coaster => lót ly
orchid => lan hồ điệp
peach blossom => đào phai
boat trip, boat ride => thuyền
cycling, bicycle tour => đạp xe
cooking class => nấu cơm
gift => biếu
"""


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    groups = apps.get_model("products", "SynonymGroup").objects
    lines = [*FOOD.splitlines(), *HERBS_AND_CRAFT.splitlines(), *ENGLISH.splitlines()]
    if not groups.exists():
        groups.bulk_create(groups.model(words=line) for line in lines if line)


class Migration(migrations.Migration):
    dependencies = [("products", "0009_full_text")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
